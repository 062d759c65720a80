import { type ClickFacts, factsOf } from '../../checks/click-facts'
import type { Finding } from '../../checks/finding'
import { findingsIn, worstFirst } from '../../checks/findings'
import { judge } from '../../checks/verdict'
import type { IdTrack } from '../../ids/id-track'
import { platformName } from '../../ids/known'
import type { Click, Header } from '../../schemas/click'
import type { Run } from '../../schemas/run'
import { t } from '../../text'
import { type ToldClick, toldClicks } from '../conversions'
import type { Exporter, ExportModel } from '../exporter'
import { block, code, plain, table } from './markdown-text'
import { momentOf } from './moment'

/** For a ticket, in GitHub's flavour: each click with its verdict, hops, identifiers, findings and tests. */
export const markdownFormat: Exporter = {
  id: 'markdown',
  label: t`Markdown`,
  extension: 'md',
  mime: 'text/markdown',
  write: (model) => `${partsOf(model).join('\n\n')}\n`,
}

function partsOf(model: ExportModel): string[] {
  const { file, known } = model
  const told = toldClicks(model)
  const { clicks, runs, extensionVersion, exportedAt, redacted } = file
  const ids = new Set(clicks.map(({ id }) => id))
  return [
    ...clicks.flatMap((click) => [
      ...clickParts(
        factsOf(click, known),
        told.find((each) => each.click === click),
      ),
      ...testParts(runs.filter(({ clickId }) => clickId === click.id)),
    ]),
    ...testParts(runs.filter(({ clickId }) => !ids.has(clickId ?? ''))),
    t`Exported by Clickscope ${plain(extensionVersion)} at ${momentOf(exportedAt)}. Redacted: ${redacted.join(', ') || t`nothing`}.`,
  ]
}

function clickParts(facts: ClickFacts, told: ToldClick | undefined): string[] {
  const { click, tracks } = facts
  const { severity, sentence } = judge(facts)
  const { browser, timeZone } = click.environment
  const findings = worstFirst([...findingsIn(facts), ...(told?.findings ?? [])])
  return [
    `## ${plain(sentence)}`,
    `${severity} · ${momentOf(click.startedAt)} · ${click.outcome} · ${plain(browser)}, ${plain(timeZone)}`,
    ...(click.label ? [plain(click.label)] : []),
    ...(click.note ? [`> ${plain(click.note)}`] : []),
    `### ${t`Hops`}`,
    hopTable(click),
    ...(tracks.length > 0 ? [`### ${t`Identifiers`}`, idTable(facts)] : []),
    ...(told ? [`### ${t`Conversions told by the page`}`, callTable(told)] : []),
    ...(findings.length > 0 ? [`### ${t`Findings`}`, findings.map(findingLine).join('\n')] : []),
  ]
}

function findingLine({ severity, says, value, fix }: Finding): string {
  const told = [value === undefined ? '' : code(value), fix === undefined ? '' : plain(fix)]
  return [`- **${severity}** ${plain(says)}.`, ...told].filter(Boolean).join(' ')
}

function hopTable({ hops, startedAt }: Click): string {
  return table(
    ['#', t`Status`, t`How`, t`By`, 'URL', t`Began`, t`Took`],
    hops.map((hop, index) => [
      String(index + 1),
      hop.error ? plain(hop.error.code) : String(hop.status ?? ''),
      hop.how,
      hop.by,
      code(hop.method === 'GET' ? hop.url : `${hop.method} ${hop.url}`),
      t`${Math.round(hop.startedAt - startedAt)} ms`,
      hop.endedAt === undefined ? '' : t`${Math.round(hop.endedAt - hop.startedAt)} ms`,
    ]),
  )
}

function callTable({ calls }: ToldClick): string {
  return table(
    [t`Platform`, t`Event`, t`Order`, t`Value`, t`Currency`, t`Click ID`, t`Event ID`, t`Answer`],
    calls.map(({ platform, told, call }) => [
      plain(platform.name),
      ...[told.event, told.orderId, told.value, told.currency, told.clickId, told.id].map((text) =>
        text === '' ? '' : code(text),
      ),
      call.error ? plain(call.error.code) : String(call.status ?? ''),
    ]),
  )
}

function idTable({ click, tracks, known }: ClickFacts): string {
  return table(
    [t`Identifier`, t`Value`, t`Platform`, ...click.hops.map((_, index) => String(index + 1)), t`Outcome`],
    tracks.map((track) => [
      code(track.name),
      code(track.value),
      plain(platformName(track.platform, known)),
      ...track.cells.map(({ state, changes }) => (state === 'absent' ? '' : [state, ...changes].join(', '))),
      fateOf(track),
    ]),
  )
}

/** With the hops between which it happened, counted from 1: `lost 3→4`. */
function fateOf({ fate, between }: IdTrack): string {
  return between ? `${fate} ${between[0] + 1}→${between[1] + 1}` : fate
}

function testParts(runs: readonly Run[]): string[] {
  return runs.flatMap((run) => [
    `### ${t`Test: ${plain([run.api ?? run.kind, run.live && t`live event`, run.partner?.name, run.state].filter(Boolean).join(', '))}`}`,
    momentOf(run.startedAt),
    block(requestText(run)),
    ...(run.error ? [`${plain(run.error.text)} (${code(run.error.code)})`] : []),
    ...(run.answer
      ? [block(messageText(run.answer.statusLine, run.answer.headers, run.answer.body.text))]
      : []),
  ])
}

function requestText({ request, sentHeaders }: Run): string {
  return messageText(`${request.method} ${request.url}`, sentHeaders ?? request.headers, request.body)
}

function messageText(first: string, headers: readonly Header[], body = ''): string {
  const head = [first, ...headers.map(({ name, value }) => `${name}: ${value}`)].join('\n')
  return body === '' ? head : `${head}\n\n${body}`
}
