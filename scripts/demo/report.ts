import type { ExportFile } from '@/lib/schemas/export'
import type { Run } from '@/lib/schemas/run'
import type { ClickSummary } from '@/tests/e2e/harness/pages/click-summary'
import type { RunSummary } from '@/tests/e2e/harness/pages/runs'
import { chainLines, cut, section } from '../terminal'

/** What a demonstration brought to light: what the screens said, and the files that they exported. */
export interface Demonstration {
  click: ClickSummary
  /** Undefined when the chain had no identifier to test with. */
  postback: RunSummary | undefined
  meta: RunSummary | undefined
  /** One file for each click of the journey, in order; the tests are in the last. */
  exported: ExportFile[]
}

/** The demonstration as text to read in a terminal. */
export function reportText({ click, postback, meta, exported }: Demonstration): string {
  const clicks = exported.flatMap((file) => file.clicks)
  return [
    click.verdict,
    ...clicks.map((captured, index) =>
      section(`Click ${index + 1} of ${clicks.length}`, chainLines(captured)),
    ),
    section('Identifiers of the last click', click.identifiers),
    section('Postback test', runLines(postback, runOf(exported, 'postback'))),
    section('Meta test', runLines(meta, runOf(exported, 'capi'))),
  ].join('\n\n')
}

/** What went wrong, one sentence each; none when the demonstration succeeded. */
export function failuresOf({ click, exported }: Demonstration): string[] {
  const hops = exported.flatMap((file) => file.clicks).flatMap(({ hops }) => hops)
  const isTested = click.identifiers.length > 0
  const runs = isTested ? [runOf(exported, 'postback'), runOf(exported, 'capi')] : []
  return [
    ...(hops.length === 0 ? ['The export holds no click.'] : []),
    ...(isTested ? [] : ['No identifier was found in the chain.']),
    ...runs.flatMap(failureOf),
  ]
}

function failureOf(run: Run | undefined): string[] {
  if (!run) return ['A test is missing from the export.']
  if (!run.answer) return [`The ${run.kind} test had no answer: ${run.error?.code ?? run.state}.`]
  if (run.answer.status === 200) return []
  return [`The ${run.kind} test was answered ${run.answer.statusLine}.`]
}

function runOf(exported: ExportFile[], kind: Run['kind']): Run | undefined {
  return exported.at(-1)?.runs.find((run) => run.kind === kind)
}

function runLines(summary: RunSummary | undefined, run: Run | undefined): string[] {
  if (!summary || !run) return []
  return [
    summary.verdict,
    `${run.request.method} ${cut(run.request.url)}`,
    run.answer ? `${run.answer.statusLine}  ${cut(run.answer.body.text)}` : (run.error?.text ?? run.state),
  ]
}
