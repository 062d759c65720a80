import { severityWords } from '../../../checks/severity-words'
import type { Header } from '../../../schemas/click'
import type { Severity } from '../../../schemas/summary'
import { t } from '../../../text'
import type { Moment } from '../moment'
import type { HeldTerms } from '../terms'
import { html, type Markup, type Value } from './markup'

/** A severity as a word; its colour says the same again. */
export function mark(severity: Severity, word = severityWords[severity]): Markup {
  return html`<span class="mark ${severity}">${word}</span>`
}

/** Rows of a name and what it is; those without anything to say are left out. */
export function facts(rows: readonly (readonly [string, Value])[]): Markup {
  const told = rows.filter(([, value]) => value !== undefined && value !== false && value !== '')
  return html`<table class="facts"><tbody>${told.map(
    ([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`,
  )}</tbody></table>`
}

/** A table with a head. */
export function table(head: readonly Value[], rows: readonly Markup[], className = ''): Markup {
  return html`<div class="scroll"><table class="${className}"><thead><tr>${head.map(
    (cell) => html`<th scope="col">${cell}</th>`,
  )}</tr></thead><tbody>${rows}</tbody></table></div>`
}

/** A moment in both times. */
export function moment({ utc, local }: Moment): Markup {
  return html`<span class="mono">${utc}</span> <span class="soft">UTC</span> · <span class="mono">${local}</span>`
}

/** Headers as they were sent, one a line. */
export function headerLines(headers: readonly Header[]): string {
  return headers.map(({ name, value }) => `${name}: ${value}`).join('\n')
}

/** What was agreed, and what of it was kept. */
export function agreed({ partner, terms }: HeldTerms): Markup {
  return html`<h4>${t`Agreed with ${partner}`}</h4>${table(
    [t`Agreed`, t`Met`, ''],
    terms.map(
      ({ says, met, findings }) =>
        html`<tr><td>${says}</td><td>${metWord(met)}</td><td>${findings
          .map((finding) => `${finding.says} ${finding.why}`)
          .join(' ')}</td></tr>`,
    ),
  )}`
}

function metWord(met: boolean | undefined): Markup {
  if (met === undefined) return html`<span class="soft">${t`not concerned`}</span>`
  return met ? mark('ok', t`met`) : mark('bad', t`not met`)
}
