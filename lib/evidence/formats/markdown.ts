import { type ClickFacts, factsOf } from '../../checks/click-facts'
import type { Finding } from '../../checks/finding'
import { findingsIn, worstFirst } from '../../checks/findings'
import { judge } from '../../checks/verdict'
import type { IdTrack } from '../../ids/id-track'
import { type Known, platformName } from '../../ids/known'
import type { Click, Header } from '../../schemas/click'
import type { Run } from '../../schemas/run'
import { t } from '../../text'
import { type ToldClick, toldInParts } from '../conversions'
import { type ExportHead, exporterOf, type PartWriter } from '../exporter'
import { block, code, plain, table } from './markdown-text'
import { momentOf } from './moment'

/** For a ticket, in GitHub's flavour: each click with its verdict, hops, identifiers, findings and tests. */
export const markdownFormat = exporterOf({
  id: 'markdown',
  label: t`Markdown`,
  extension: 'md',
  mime: 'text/markdown',
  inParts: markdownParts,
})

/** Whether a page told right of a conversion is known only with its whole journey: until then it and the rest wait. */
function markdownParts({ extensionVersion, exportedAt, redacted }: ExportHead, known: Known): PartWriter {
  const told = toldInParts(known)
  const written = new Set<string>()
  const waiting: (string | { click: Click; runs: readonly Run[] })[] = []
  const textOf = (click: Click, runs: readonly Run[], told?: ToldClick) =>
    sectionsText([...clickParts(factsOf(click, known), told), ...testParts(runs)])
  return {
    head: '',
    look: told.look,
    clicks(clicks, runs) {
      told.keep(clicks)
      let text = ''
      for (const click of clicks) {
        written.add(click.id)
        const own = runs.filter(({ clickId }) => clickId === click.id)
        if (click.landing.pixels.length > 0) waiting.push({ click, runs: own })
        else if (waiting.length > 0) waiting.push(textOf(click, own))
        else text += textOf(click, own)
      }
      return text
    },
    *rest(runs) {
      const byClick = new Map(Array.from(told.read(runs), (each) => [each.click.id, each]))
      for (const one of waiting)
        yield typeof one === 'string' ? one : textOf(one.click, one.runs, byClick.get(one.click.id))
      yield sectionsText(testParts(runs.filter(({ clickId = '' }) => !written.has(clickId))))
      yield t`Exported by Clickscope ${plain(extensionVersion)} at ${momentOf(exportedAt)}. Redacted: ${redacted.join(', ') || t`nothing`}.` +
        '\n'
    },
  }
}

function sectionsText(sections: readonly string[]): string {
  return sections.map((section) => `${section}\n\n`).join('')
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
