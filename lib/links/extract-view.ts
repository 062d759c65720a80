import type { IdRow } from './extract-result'

export const COLUMNS = ['line', 'url', 'name', 'value', 'platform', 'kind', 'where'] as const
export type Column = (typeof COLUMNS)[number]

/** Which rows are looked at, and in which order; by itself all, as they stand in the text. */
export interface RowView {
  platform?: string
  name?: string
  sort?: { column: Column; descending: boolean }
}

export interface Count {
  text: string
  count: number
}

/** How often each text of a column occurs, the most frequent first. */
export function countsOf(rows: readonly IdRow[], column: 'platform' | 'name'): Count[] {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(row[column], (counts.get(row[column]) ?? 0) + 1)
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((one, other) => other.count - one.count || compare(one.text, other.text))
}

/** The rows of a view; those that are equal in its column stay in the order of the text. */
export function rowsOfView(rows: readonly IdRow[], { platform, name, sort }: RowView): readonly IdRow[] {
  const chosen = rows.filter(
    (row) =>
      (platform === undefined || row.platform === platform) && (name === undefined || row.name === name),
  )
  if (!sort) return chosen
  const { column, descending } = sort
  const sign = descending ? -1 : 1
  return chosen.sort((one, other) => sign * compare(one[column], other[column]))
}

function compare<Cell extends string | number>(one: Cell, other: Cell): number {
  return one < other ? -1 : one > other ? 1 : 0
}
