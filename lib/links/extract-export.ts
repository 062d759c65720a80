import { csvOf, tabbedOf } from './csv'
import type { Extraction, IdRow } from './extract-result'
import { COLUMNS, type Column } from './extract-view'

/** Rows as CSV with a header line; a cell that a spreadsheet would run begins with an apostrophe. */
export function identifiersToCsv(rows: readonly IdRow[]): string {
  return csvOf(rows.map(cellsOf))
}

/** The same as it is pasted into a spreadsheet. */
export function identifiersToCells(rows: readonly IdRow[]): string {
  return tabbedOf(rows.map(cellsOf))
}

/** One column, exact, a line for each row. */
export function columnToText(rows: readonly IdRow[], column: Column): string {
  return rows.map((row) => row[column]).join('\n')
}

/** Rows as JSON of a format of its own, each value exact, with what of the text gave no row. */
export function identifiersToJson(
  rows: readonly IdRow[],
  { urls, withoutId, unread }: Extraction,
  extractedAt: number,
): string {
  const file = {
    format: 'clickscope-identifiers',
    version: 1,
    extractedAt: new Date(extractedAt).toISOString(),
    urls,
    identifiers: rows.map(cellsOf),
    urlsWithoutIdentifier: withoutId,
    linesNotRead: unread,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

function cellsOf(row: IdRow): Record<string, string | number> {
  return Object.fromEntries(COLUMNS.map((column) => [column, row[column]]))
}
