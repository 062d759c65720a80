import type { Answer, Followed, Run, Timing } from '../../../schemas/run'
import { t } from '../../../text'
import type { EvidencePack, PackFired, PackTest } from '../pack'
import { html, type Markup } from './markup'
import { agreed, facts, headerLines, mark, moment, table } from './parts'

/** Every test that was sent from the click: the template, the request as it went out, the raw answer. */
export function testsSection({ tests }: EvidencePack): Markup {
  return html`<section><h2>${t`Tests sent`}</h2>${
    tests.length === 0
      ? html`<p>${t`No postback and no conversions API was tested from this click.`}</p>`
      : tests.map(testBlock)
  }</section>`
}

function testBlock({ run, number, reading, began, ended, held }: PackTest): Markup {
  const { partner, template, templateBody, values, error, followed, notFollowed, note } = run
  return html`<h3>${t`Test ${number}`}: ${run.api ?? run.kind}${partner && `, ${partner.name}`}</h3>
<p>${mark(reading.severity, reading.verdict)} ${reading.reason}</p>
${reading.fix !== undefined && html`<p><strong>${t`What to do:`}</strong> ${reading.fix}</p>`}
${facts([
  [t`Sent`, moment(began)],
  [t`Ended`, ended && moment(ended)],
  [t`Took`, timingWords(run.timing)],
  [t`Conversion`, run.step],
  [t`Receiver`, run.receiver],
  [t`Template`, partner?.template && t`${partner.template.name}, version ${partner.template.version}`],
  [t`Note`, note],
])}
${template !== undefined && html`<h4>${t`Template`}</h4><pre>${[template, templateBody].filter(Boolean).join('\n\n')}</pre>`}
${
  values.length > 0 &&
  html`<h4>${t`Filled with`}</h4>${table(
    [t`Macro`, t`Value`, t`From`],
    values.map(
      ({ name, value, from }) =>
        html`<tr><td class="mono">${name}</td><td class="mono wide">${value}</td><td>${from}</td></tr>`,
    ),
  )}`
}
${held && agreed(held)}
${exchange(run)}
${error === undefined && run.answer === undefined && html`<p class="warn">${t`No answer was recorded: it may have been delivered all the same.`}</p>`}
${followed?.map((hop, index) => html`<h4>${t`Redirect ${index + 1}, followed`}</h4>${exchange(hop)}`)}
${notFollowed !== undefined && html`<p>${t`Not followed: ${notFollowed}`}</p>`}`
}

function exchange({ request, sentHeaders, answer, error }: Followed | Run): Markup {
  return html`<h4>${sentHeaders ? t`Request, headers as they were sent` : t`Request`}</h4>
<pre>${message(`${request.method} ${request.url}`, headerLines(sentHeaders ?? request.headers), request.body)}</pre>
${answer && html`<h4>${answer.body.truncated ? t`Answer, cut where it was too long` : t`Answer`}</h4><pre>${answerText(answer)}</pre>`}
${error && html`<p class="bad">${error.text} <code>${error.code}</code></p>`}`
}

function answerText({ statusLine, headers, body }: Answer): string {
  return message(statusLine, headerLines(headers), body.text)
}

function message(first: string, headers: string, body = ''): string {
  return [[first, headers].filter(Boolean).join('\n'), body].filter(Boolean).join('\n\n')
}

function timingWords(timing: Timing | undefined): string {
  return Object.entries(timing ?? {})
    .map(([name, milliseconds]) => t`${name} ${Math.round(milliseconds)} ms`)
    .join(', ')
}

/** What was really fired for the click by somebody else, beside what should have been. */
export function firedSection({ fired }: EvidencePack): Markup {
  return html`<section><h2>${t`Really fired`}</h2>${
    fired.length === 0
      ? html`<p>${t`No fired postback or row of a log was given.`}</p>`
      : fired.map(firedBlock)
  }</section>`
}

function firedBlock({ line, url, values, matchedBy, compared, says, held }: PackFired): Markup {
  return html`<h3>${t`Line ${line} of the log, found by ${matchedBy}`}</h3>
<p>${says}.</p>
${url === undefined ? html`<pre>${headerLines(values)}</pre>` : html`<pre>${url}</pre>`}
${
  compared.length > 0 &&
  table(
    [t`Field`, t`Fired`, t`Expected`, t`What differs`],
    compared.map(
      ({ field, fired, expected, from, verdict, says: differs }) => html`<tr><td>${field}</td>
<td class="mono wide">${fired || t`not sent`}</td>
<td><span class="mono">${expected ?? t`not told`}</span> ${from && html`<span class="soft">${from}</span>`}</td>
<td class="${FIRED_CLASS[verdict]}">${differs || (verdict === 'same' && t`as expected`)}</td></tr>`,
    ),
  )
}
${held && agreed(held)}`
}

const FIRED_CLASS = { same: 'ok', warn: 'warn', bad: 'bad', 'not-told': 'soft' } as const
