import Papa from 'papaparse'
import { defaultIndex, type FoundId, findIdsWith, type IdIndex } from '../ids'
import { t } from '../text'
import { LONGEST_URL } from './extract-body'
import { nextUrl, type WrittenUrl } from './extract-urls'

/** A URL of a text, with what was found in it. */
export interface ExtractedUrl {
  /** Counted from 1. */
  line: number
  url: string
  ids: FoundId[]
}

/** A line of which nothing was read, though it is not blank. */
export interface UnreadLine {
  line: number
  /** Its beginning. */
  text: string
  says: string
}

/** A step of the reading: a URL, a line without one, or neither. */
export interface ExtractStep {
  /** How many characters of the text are read. */
  read: number
  url?: ExtractedUrl
  unread?: UnreadLine
}

/** Of a line that is named because nothing was found in it. */
const BEGINNING = 200
const TOO_LONG = t`a URL of more than ${LONGEST_URL.toLocaleString('en')} characters`

const lineEnd = /\r\n|[\r\n]/g

/**
 * Reads the identifiers of any text, step by step, so that the caller can rest in between. URLs are found as
 * `nextUrl` tells, each line by itself; every line that is not blank gives a URL or is named. Never throws.
 */
export function* extractIds(text: string, index: IdIndex = defaultIndex): Generator<ExtractStep> {
  const separator = separatorOf(text)
  for (let start = 0, line = 1; start < text.length; line++) {
    lineEnd.lastIndex = start
    const end = lineEnd.exec(text)
    const content = text.slice(start, end?.index)
    yield* stepsOfLine(content.trim(), line, start, separator, index)
    start += content.length + (end?.[0].length ?? 0)
    yield { read: start }
  }
}

function* stepsOfLine(
  content: string,
  line: number,
  start: number,
  separator: string | undefined,
  index: IdIndex,
): Generator<ExtractStep> {
  let isRead = false
  for (let at = 0; at < content.length; ) {
    const { url: found, end } = nextUrl(content, at, separator)
    const step = found && stepOfUrl(found, line, index)
    isRead ||= step !== undefined
    yield { read: start + end, ...step }
    at = end
  }
  if (isRead || content === '') return
  const unread = { line, text: content.slice(0, BEGINNING), says: t`no URL` }
  yield { read: start + content.length, unread }
}

function stepOfUrl(
  { url, readable, isPair }: WrittenUrl,
  line: number,
  index: IdIndex,
): Partial<ExtractStep> | undefined {
  if (url.length > LONGEST_URL) return { unread: { line, text: url.slice(0, BEGINNING), says: TOO_LONG } }
  const ids = findIdsWith(readable, index)
  return isPair && ids.length === 0 ? undefined : { url: { line, url, ids } }
}

const columnName = /^[\w .#/()-]{1,40}$/

/** What parts the cells of a CSV, told by a first line of names and a second of as many cells. */
function separatorOf(text: string): string | undefined {
  const { data, meta } = Papa.parse<string[]>(text.slice(0, 20_000), {
    preview: 2,
    skipEmptyLines: true,
    delimitersToGuess: [',', ';', '|', '\t'],
  })
  const [header = [], first = []] = data
  const isCsv = header.length > 1 && header.length === first.length && header.every(isColumnName)
  return isCsv ? meta.delimiter : undefined
}

function isColumnName(cell: string): boolean {
  return columnName.test(cell)
}
