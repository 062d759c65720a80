import Papa from 'papaparse'

/**
 * Spreadsheets run a cell that begins so, also one with a sign of full width:
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** Without it Excel takes the text for one of an older charset. */
const BYTE_ORDER_MARK = '\ufeff'
const LINE_BREAK = '\r\n'

/**
 * The records as CSV with a header line; a cell that a spreadsheet would run begins with an apostrophe. Of no records,
 * the header alone, if `columns` tells it.
 */
export function csvOf(records: readonly object[], columns: readonly string[] = []): string {
  const rows = records.length === 0 && columns.length > 0 ? [columns] : records
  return BYTE_ORDER_MARK + Papa.unparse([...rows], { escapeFormulae: FORMULA, newline: LINE_BREAK })
}

/** The same in parts: what it begins with, and what follows for some records each. */
export function csvParts(columns: readonly string[]): {
  head: string
  rows: (records: readonly object[]) => string
} {
  const escaped = { escapeFormulae: FORMULA, newline: LINE_BREAK }
  const linesOf = (records: readonly object[]) =>
    Papa.unparse({ fields: [...columns], data: [...records] }, { ...escaped, header: false })
  return {
    head: csvOf([], columns),
    rows: (records) => (records.length === 0 ? '' : LINE_BREAK + linesOf(records)),
  }
}

/** The same as it is pasted into a spreadsheet: parted by tabs, without a byte order mark. */
export function tabbedOf(records: readonly object[]): string {
  return Papa.unparse([...records], { escapeFormulae: FORMULA, newline: '\n', delimiter: '\t' })
}
