import type { Finding } from '../../../checks/finding'
import { changeWords, stateWords } from '../../../ids/cell-words'
import { fateWords } from '../../../ids/fate-words'
import type { IdCell, IdFate } from '../../../ids/id-track'
import type { Environment } from '../../../schemas/click'
import { t } from '../../../text'
import type { EvidencePack, PackHop } from '../pack'
import { html, type Markup } from './markup'
import { facts, headerLines, mark, moment, table } from './parts'
import { redactedWords } from './words'

/** What is wrong or worth knowing, what comes of it, and what to do. */
export function findingsSection({ findings }: EvidencePack): Markup {
  return html`<section><h2>${t`Findings`}</h2>${
    findings.length === 0 ? html`<p>${t`Nothing was found to object to.`}</p>` : findings.map(findingBlock)
  }</section>`
}

function findingBlock({ severity, place, says, why, value, fix, docs }: Finding): Markup {
  const where = place.hops
  return html`<div class="finding ${severity}">
<p>${mark(severity)} <strong>${says}.</strong> ${where && html`<span class="soft">${hopWords(where)}</span>`}</p>
<p>${why}</p>
${value !== undefined && html`<p><code>${value}</code></p>`}
${fix !== undefined && html`<p><strong>${t`What to do:`}</strong> ${fix}</p>`}
${docs !== undefined && html`<p class="soft">${t`See`} <span class="mono">${docs}</span></p>`}
</div>`
}

function hopWords([from, to]: readonly [number, number]): string {
  return from === to ? t`hop ${from + 1}` : t`hops ${from + 1} to ${to + 1}`
}

/** The survival matrix: every identifier value along the hops. */
export function identifiersSection({ tracks, hops }: EvidencePack): Markup {
  if (tracks.length === 0)
    return html`<section><h2>${t`Identifiers`}</h2><p>${t`No identifier was found in this chain.`}</p></section>`
  return html`<section><h2>${t`Identifiers`}</h2>
<p class="soft">${t`Each value is followed from hop to hop by the value itself, under whatever name it travels.`}</p>
${table(
  [t`Identifier`, t`Value`, t`Of`, ...hops.map(({ number }) => t`Hop ${number}`), t`Outcome`],
  tracks.map(
    ({ name, value, platformName, cells, fate, between }) => html`<tr>
<th scope="row" class="mono">${name}</th><td class="mono wide">${value || t`(empty)`}</td><td>${platformName}</td>
${cells.map((cell) => html`<td class="${cellClass(cell, fate)}">${cellWords(cell)}</td>`)}
<td class="${FATE_CLASS[fate]}"><strong>${fateWords[fate]}</strong>${between && ` ${between[0] + 1}→${between[1] + 1}`}</td></tr>`,
  ),
  'matrix',
)}</section>`
}

const CELL_CLASS: Readonly<Record<IdCell['state'], string>> = {
  absent: 'soft',
  minted: 'ok',
  kept: 'ok',
  damaged: 'bad',
  gone: 'soft',
  empty: 'warn',
}

const FATE_CLASS: Readonly<Record<IdFate, string>> = {
  kept: 'ok',
  damaged: 'bad',
  'handed-over': 'ok',
  lost: 'bad',
  'not-forwarded': '',
  empty: 'warn',
  open: '',
}

/** To be gone costs money only where it had to arrive. */
function cellClass({ state }: IdCell, fate: IdFate): string {
  return state === 'gone' && fate === 'lost' ? 'bad' : CELL_CLASS[state]
}

function cellWords({ state, changes }: IdCell): string {
  if (state === 'absent') return '–'
  return [stateWords[state], ...changes.map((change) => changeWords[change])].join(', ')
}

/** Every hop with how it was reached, when, and for how long. */
export function hopsSection({ hops, zone, clickCount, click }: EvidencePack): Markup {
  return html`<section><h2>${t`Hops`}</h2>
<p class="soft">${t`Each time in UTC, and below it by the clock in ${zone}.`}${clickCount > 1 && t` A line above a hop: the visitor clicked again.`}</p>
${table(['#', t`Status`, t`How`, t`By`, 'URL', t`Began`, t`Took`], hops.map(hopRow))}
${click.gaps.map(
  ({ afterHop, reason }) =>
    html`<p class="warn">${t`Not everything was seen after hop ${afterHop + 1}: ${reason}.`}</p>`,
)}</section>`
}

function hopRow({ hop, number, isStart, platform, began }: PackHop): Markup {
  const { method, url, how, by, status, error, endedAt, startedAt, fromCache } = hop
  return html`<tr class="${isStart ? 'start' : ''}"><th scope="row" class="number">${number}</th>
<td>${error ? html`<span class="bad">${error.code}</span>` : status}${fromCache && t` from cache`}</td><td>${how}</td><td>${by}</td>
<td class="wide"><code>${method !== 'GET' && `${method} `}${url}</code>${platform && html` <span class="soft">${platform}</span>`}</td>
<td class="mono time">${began.utc}<br>${began.local}</td>
<td class="number">${endedAt !== undefined && t`${Math.max(0, Math.round(endedAt - startedAt))} ms`}</td></tr>`
}

/** Request and answer of every hop as the browser told them. */
export function headersSection({ hops }: EvidencePack): Markup {
  return html`<section class="page"><h2>${t`Headers`}</h2>${hops.map(
    ({ hop, number }) => html`<h3>${t`Hop ${number}`}: ${hop.method} <code>${hop.url}</code></h3>
${facts([
  [t`Address`, hop.ip],
  [t`Status line`, hop.statusLine],
])}
<h4>${t`Request`}</h4><pre>${headerLines(hop.requestHeaders) || t`not told by the browser`}</pre>
${hop.fields && html`<h4>${t`Form`}</h4><pre>${headerLines(hop.fields)}</pre>`}
<h4>${t`Answer`}</h4><pre>${headerLines(hop.responseHeaders) || t`not told by the browser`}</pre>`,
  )}</section>`
}

/** By what servers find these requests in their own logs. */
export function requestIdsSection({ requestIds }: EvidencePack): Markup {
  return html`<section><h2>${t`Request IDs`}</h2>${
    requestIds.length === 0
      ? html`<p>${t`No answer carried a request ID that is known.`}</p>`
      : table(
          [t`Of`, t`Host`, t`Name`, t`Value`],
          requestIds.map(
            ({ of, host, name, value }) =>
              html`<tr><td>${of}</td><td>${host}</td><td class="mono">${name}</td><td class="mono wide">${value}</td></tr>`,
          ),
        )
  }</section>`
}

/** When, with what and by which versions it was recorded. */
export function aboutSection(pack: EvidencePack): Markup {
  const { click, clickCount, began, made, zone, extensionVersion, redacted } = pack
  const { environment, outcome, label, note, source } = click
  return html`<section>${facts([
    [t`From`, html`<code>${source?.url ?? click.hops[0]?.url ?? ''}</code>`],
    [t`To`, html`<code>${click.hops.at(-1)?.url ?? ''}</code>`],
    [t`Outcome`, clickCount > 1 ? t`${outcome}, at the end of a journey of ${clickCount} clicks` : outcome],
    [t`Clicked`, moment(began)],
    [t`Pack made`, moment(made)],
    [t`Time zone`, zone],
    [t`Browser`, browserWords(environment)],
    [t`User agent`, html`<code>${environment.userAgent}</code>`],
    [t`Language`, environment.language],
    [t`Recorded by`, t`Clickscope ${environment.extensionVersion}`],
    [t`Packed by`, t`Clickscope ${extensionVersion}`],
    [t`Label`, label],
    [t`Note`, note],
    [
      t`Redacted`,
      t`${redacted.map((kind) => redactedWords[kind]).join(', ')}. The same letter stands for the same value.`,
    ],
  ])}</section>`
}

/** Some browsers tell their name without a version; then it is read from the user agent. */
function browserWords({ browser, userAgent }: Environment): string {
  const [, version] = /(?:Firefox|Edg|OPR|Chrome)\/([\d.]+)/.exec(userAgent) ?? []
  return version === undefined || /\d/.test(browser) ? browser : `${browser} ${version}`
}
