import type { Outcome } from '../schemas/click'
import type { Severity, Summary } from '../schemas/summary'

/** Which clicks of a list are looked at; by itself all. */
export interface ClickFilter {
  /** Words that must all occur, whatever their case. */
  search?: string
  tabId?: number
  outcome?: Outcome
  severity?: Severity
  /** The id of a platform. */
  platform?: string
  /** Milliseconds since the epoch, both included. */
  since?: number
  until?: number
}

/** What else is known of a row, besides what it holds itself. */
export interface RowReading<Row> {
  /** Whether a word in small letters stands in one of its texts. */
  hasWord: (row: Row, word: string) => boolean
  /** Whether its tab may still be open: the ids of tabs recur after a restart. */
  isOfThisSession: (row: Row) => boolean
}

/** The rows that a filter leaves, in their order. */
export function filterClicks<Row extends Summary>(
  rows: readonly Row[],
  filter: ClickFilter,
  reading: RowReading<Row>,
): readonly Row[] {
  const tests = testsOf(filter, reading)
  return rows.filter((row) => tests.every((isMet) => isMet(row)))
}

/** What the filter asks of a row; of what it leaves open, nothing. */
function testsOf<Row extends Summary>(
  { search = '', tabId, outcome, severity, platform, since, until }: ClickFilter,
  { hasWord, isOfThisSession }: RowReading<Row>,
): ((row: Row) => boolean)[] {
  const words = wordsOf(search)
  return [
    ...(tabId === undefined ? [] : [(row: Row) => row.tabId === tabId && isOfThisSession(row)]),
    ...(outcome === undefined ? [] : [(row: Row) => row.outcome === outcome]),
    ...(severity === undefined ? [] : [(row: Row) => row.severity === severity]),
    ...(platform === undefined ? [] : [(row: Row) => row.platforms.includes(platform)]),
    ...(since === undefined ? [] : [(row: Row) => row.startedAt >= since]),
    ...(until === undefined ? [] : [(row: Row) => row.startedAt <= until]),
    ...words.map((word) => (row: Row) => hasWord(row, word)),
  ]
}

/** Whether a filter leaves anything out at all. */
export function isFiltering({ search = '', ...filter }: ClickFilter): boolean {
  return wordsOf(search).length > 0 || Object.values(filter).some((value) => value !== undefined)
}

/** What clicks can be chosen by: each value that occurs, with how often, the most frequent first. */
export function choicesOf<Value>(values: Iterable<Value>): { value: Value; count: number }[] {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count })).sort((one, other) => other.count - one.count)
}

function wordsOf(search: string): string[] {
  return search.toLowerCase().split(/\s+/).filter(Boolean)
}
