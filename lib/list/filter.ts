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
  /** What words are looked for in, in small letters. */
  textsOf: (row: Row) => readonly string[]
  /** Whether its tab may still be open: the ids of tabs recur after a restart. */
  isOfThisSession: (row: Row) => boolean
}

/** The rows that a filter leaves, in their order. */
export function filterClicks<Row extends Summary>(
  rows: readonly Row[],
  { search = '', tabId, outcome, severity, platform, since, until }: ClickFilter,
  { textsOf, isOfThisSession }: RowReading<Row>,
): readonly Row[] {
  const words = wordsOf(search)
  return rows.filter(
    (row) =>
      (tabId === undefined || (row.tabId === tabId && isOfThisSession(row))) &&
      (outcome === undefined || row.outcome === outcome) &&
      (severity === undefined || row.severity === severity) &&
      (platform === undefined || row.platforms.includes(platform)) &&
      (since === undefined || row.startedAt >= since) &&
      (until === undefined || row.startedAt <= until) &&
      (words.length === 0 || haveWords(textsOf(row), words)),
  )
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

function haveWords(texts: readonly string[], words: readonly string[]): boolean {
  return words.every((word) => texts.some((text) => text.includes(word)))
}
