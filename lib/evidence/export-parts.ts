import type { Known } from '../ids/known'
import type { Click } from '../schemas/click'
import type { Run } from '../schemas/run'
import type { SensitiveKind } from '../schemas/sensitive'
import { withSecrets } from './export-json'
import type { Exporter, ExportHead } from './exporter'
import { lettersIn } from './letters'
import { redactor } from './redact'

/** Some of the clicks of an export, in the order of the file. */
export interface EvidencePage {
  clicks: readonly Click[]
  /** All runs of these clicks, by `startedAt`. */
  runs: readonly Run[]
  /** The clicks of the export that journeys of these runs name. */
  journeys: readonly Click[]
}

export interface ExportOrder {
  head: Omit<ExportHead, 'redacted'>
  /** The kinds to redact beside secrets, which always are. */
  redact: readonly SensitiveKind[]
  known: Known
  inParts: Exporter['inParts']
  /** All clicks from the first; where it is asked twice, both times for the same. */
  pages: () => AsyncIterable<EvidencePage>
}

/** A further part of the text, and how many clicks were looked through or written for it. */
export interface ExportStep {
  text: string
  clicks: number
  /** How often each click is come by, as far as is known. */
  passes: 1 | 2
  /** The text begins anew with this part; what was given before is void. */
  isAnew?: true
}

/** So many are redacted in one go: some ten milliseconds. */
const AT_ONCE = 8

/**
 * The text of an export in parts, the same as if it were written at once. It is written as the clicks come by, in the
 * hope that no letters stand in one of them from an earlier redaction. Where some do, all clicks are looked through
 * for letters and the text is written anew; a format that looks at all clicks first has it so from the start.
 */
export async function* exportParts(order: ExportOrder): AsyncGenerator<ExportStep> {
  const taken = new Set<string>()
  let text = textInParts(order, taken)
  let isOnePass = text.look === undefined
  const step = (part: string, clicks = 0): ExportStep => ({ text: part, clicks, passes: isOnePass ? 1 : 2 })
  if (isOnePass) yield step(text.head)
  for await (const page of order.pages()) {
    for (const letters of lettersIn(JSON.stringify([page.clicks, page.runs]))) taken.add(letters)
    if (isOnePass && taken.size > 0) {
      isOnePass = false
      text = textInParts(order, taken)
      yield { ...step(''), isAnew: true }
    }
    if (isOnePass) for (const { part, clicks } of text.page(page)) yield step(part, clicks)
    else {
      text.look?.(page.clicks)
      yield step('', page.clicks.length)
    }
  }
  if (!isOnePass) {
    yield step(text.head)
    for await (const page of order.pages())
      for (const { part, clicks } of text.page(page)) yield step(part, clicks)
  }
  for (const part of text.rest()) yield step(part)
}

function textInParts({ head, known, inParts, redact: kinds }: ExportOrder, taken: ReadonlySet<string>) {
  const redacted = withSecrets(kinds)
  const writer = inParts({ ...head, redacted }, known)
  const redact = redactor(redacted, known.index, taken)
  // Letters are given click by click, but all runs follow the last click.
  const written: Run[] = []
  return {
    head: writer.head,
    look: writer.look,
    *page(page: EvidencePage) {
      for (let at = 0; at < page.clicks.length; at += AT_ONCE) {
        const evidence = page.clicks.slice(at, at + AT_ONCE).map((click) => {
          const runs = page.runs.filter(({ clickId }) => clickId === click.id)
          return redact({ click, runs, fired: [] }, [click, ...journeysOf(runs, page)])
        })
        const clicks = evidence.flatMap(({ click }) => click ?? [])
        const runs = evidence.flatMap((one) => one.runs)
        written.push(...runs)
        yield { part: writer.clicks(clicks, runs), clicks: clicks.length }
      }
    },
    rest: () => writer.rest(written.sort(byTime)),
  }
}

function journeysOf(runs: readonly Run[], { journeys }: EvidencePage): Click[] {
  const named = new Set(runs.flatMap(({ journey = [] }) => journey))
  return named.size === 0 ? [] : journeys.filter(({ id }) => named.has(id))
}

/** As the database sorts them: those of one time by their click, then by their id. */
function byTime(one: Run, other: Run): number {
  return (
    one.startedAt - other.startedAt ||
    compare(one.clickId ?? '', other.clickId ?? '') ||
    compare(one.id, other.id)
  )
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
