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
  /** All clicks from the first; it is asked twice, and both times for the same. */
  pages: () => AsyncIterable<EvidencePage>
}

/** A further part of the text, and how many clicks were looked through or written for it. */
export interface ExportStep {
  text: string
  clicks: number
}

/** So many are redacted in one go: some ten milliseconds. */
const AT_ONCE = 8

/**
 * The text of an export in parts, the same as if it were written at once. Each click is come by twice: first to see
 * which letters stand in it from an earlier redaction, then to be written.
 */
export async function* exportParts(order: ExportOrder): AsyncGenerator<ExportStep> {
  const { head, known, inParts, pages } = order
  const redacted = withSecrets(order.redact)
  const writer = inParts({ ...head, redacted }, known)
  const taken = new Set<string>()
  for await (const { clicks, runs } of pages()) {
    for (const letters of lettersIn(JSON.stringify([clicks, runs]))) taken.add(letters)
    writer.look?.(clicks)
    yield { text: '', clicks: clicks.length }
  }

  yield { text: writer.head, clicks: 0 }
  const redact = redactor(redacted, known.index, taken)
  // Letters are given click by click, but all runs follow the last click.
  const written: Run[] = []
  for await (const page of pages()) {
    for (let at = 0; at < page.clicks.length; at += AT_ONCE) {
      const evidence = page.clicks.slice(at, at + AT_ONCE).map((click) => {
        const runs = page.runs.filter(({ clickId }) => clickId === click.id)
        return redact({ click, runs, fired: [] }, [click, ...journeysOf(runs, page)])
      })
      const clicks = evidence.flatMap(({ click }) => click ?? [])
      const runs = evidence.flatMap((one) => one.runs)
      written.push(...runs)
      yield { text: writer.clicks(clicks, runs), clicks: clicks.length }
    }
  }
  for (const text of writer.rest(written.sort(byTime))) yield { text, clicks: 0 }
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
