import Papa from 'papaparse'
import { t } from '../../text'

/** One row of a log, numbered as a spreadsheet does: the heading counts. */
export interface FiredRow {
  line: number
  cells: string[]
}

export interface FiredTable {
  /** Names of the columns; made up where the text has no heading. */
  columns: string[]
  rows: FiredRow[]
  /** The text goes on behind the last row that was taken. */
  isCut: boolean
}

/** A page compares so many in a moment. */
export const MOST_ROWS = 10_000
const MOST_COLUMNS = 100
const URL_LINE = /^\s*(?:(?:GET|POST)\s+)?(?:https?:\/\/|\/)\S*\s*$/i
const DELIMITER = /[,;\t|]/
const LIKE_A_VALUE = /^(?:https?:\/\/.*|[-+]?[\d.,:/ TZ-]*\d[\d.,:/ TZ-]*|\S*\d\S{15,})$/i

/** Reads fired URLs, one a line, or a log as CSV or TSV with any columns. Nothing throws. */
export function readFiredTable(text: string): FiredTable {
  const lines = text.split(/\r\n|\r|\n/, 30).filter((line) => line.trim() !== '')
  const [first = '', ...others] = lines
  const isHeading = !URL_LINE.test(first) && !DELIMITER.test(first.trim())
  const urls = isHeading ? others : lines
  if (urls.length > 0 && urls.every((line) => URL_LINE.test(line)))
    return urlTable(text, isHeading ? first.trim() : '')
  return cellTable(text)
}

/** A URL may hold any delimiter of a CSV. */
function urlTable(text: string, heading: string): FiredTable {
  const all = text.split(/\r\n|\r|\n/).map((line, index) => ({ line: index + 1, cells: [line.trim()] }))
  const rows = all.filter(({ cells: [url = ''] }) => url !== '' && url !== heading)
  return { columns: [heading || 'URL'], rows: rows.slice(0, MOST_ROWS), isCut: rows.length > MOST_ROWS }
}

function cellTable(text: string): FiredTable {
  const { data, meta } = Papa.parse<string[]>(withoutEnds(text), {
    // The heading, and one more to see that the text goes on.
    preview: MOST_ROWS + 2,
    delimitersToGuess: [',', '\t', ';', '|'],
  })
  const records = data
    .map((cells, index) => ({ line: index + 1, cells: cells.slice(0, MOST_COLUMNS) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const [first] = records
  const hasHeading = first !== undefined && records.length > 1 && isHeadingRow(first.cells)
  const rows = hasHeading ? records.slice(1) : records
  const width = Math.max(0, ...records.map(({ cells }) => cells.length))
  const columns = Array.from({ length: width }, (_, index) => {
    const name = hasHeading ? first.cells[index]?.trim() : undefined
    return name || t`Column ${index + 1}`
  })
  return { columns, rows: rows.slice(0, MOST_ROWS), isCut: meta.truncated || rows.length > MOST_ROWS }
}

function isHeadingRow(cells: readonly string[]): boolean {
  return !cells.some((cell) => LIKE_A_VALUE.test(cell.trim()))
}

/** A last line that is empty would keep papaparse from telling the delimiter of a short log. */
function withoutEnds(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/[\r\n]+$/, '')
}
