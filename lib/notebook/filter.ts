import type { RunSummary } from '../schemas/run-summary'
import { t } from '../text'

/** Which runs are looked at; by itself all. */
export interface RunFilter {
  /** Words that must all occur, whatever their case. */
  search?: string
  /** `postback`, or the id of a conversions API. */
  kind?: string
  verdict?: string
  host?: string
  tag?: string
  /** Milliseconds since the epoch. */
  since?: number
}

export interface Choice {
  text: string
  count: number
}

/** The word of a run whose answer was not read, or is still awaited. */
export const NOT_READ = t`not read yet`
export const WAITING = 'waiting'

/** `postback`, or the id of the conversions API. */
export function kindOf({ kind, api }: Pick<RunSummary, 'kind' | 'api'>): string {
  return kind === 'capi' ? (api ?? kind) : kind
}

/** What became of a run, as a word. */
export function verdictOf({ state, reading }: Pick<RunSummary, 'state' | 'reading'>): string {
  return state === 'pending' ? WAITING : (reading?.verdict ?? NOT_READ)
}

/** The runs that a filter leaves, in their order. */
export function filterRuns(
  runs: readonly RunSummary[],
  { search = '', kind, verdict, host, tag, since }: RunFilter,
): RunSummary[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return runs.filter(
    (run) =>
      (since === undefined || run.startedAt >= since) &&
      (kind === undefined || kindOf(run) === kind) &&
      (host === undefined || run.host === host) &&
      (tag === undefined || run.tags.includes(tag)) &&
      (verdict === undefined || verdictOf(run) === verdict) &&
      words.every((word) => run.text.includes(word)),
  )
}

/** What runs can be chosen by, each with how often it occurs, the most frequent first. */
export function choicesOf(runs: readonly RunSummary[]) {
  return {
    kinds: counted(runs.map(kindOf)),
    verdicts: counted(runs.map(verdictOf)),
    hosts: counted(runs.flatMap(({ host }) => (host ? [host] : []))),
    tags: counted(runs.flatMap(({ tags }) => tags)),
  }
}

function counted(texts: readonly string[]): Choice[] {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((one, other) => other.count - one.count || (one.text < other.text ? -1 : 1))
}
