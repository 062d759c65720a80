/** A URL's text as it goes on from its beginning, unescaped, and where in the line it ends. */
export interface Body {
  text: string
  end: number
}

/** A longer text of one piece is no URL; none that works in a browser and a server is near it. */
export const LONGEST_URL = 100_000

/** What stands around a URL. */
export interface Surroundings {
  /** Its end is plain, as by a quote: a full stop there belongs to it. */
  isExact: boolean
  /** Signs at which it ends, since one of them stands before it or parts the cells of the text. */
  closers: string
}

/** One escape, one sign that may end a URL, or a run of what cannot. */
const piece =
  /&(?:amp|quot|apos|lt|gt|nbsp|#0*\d{1,5}|#x0*[0-9a-f]{1,4});|\\{1,4}(?:\/|u[0-9a-f]{4}|x[0-9a-f]{2})|[&'|,;*()[\]{}]|[^\s"<>`\\&'|,;*()[\]{}“”„«»\u200b]{1,1000}/iy
/** No URL has these, however they are written. */
const outside = /^[\s"<>`“”„«»\u200b\p{Cc}]$/u
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
}
const openings: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }
/** In a list that is parted by these, the next URL begins behind one. */
const nextUrl = /[,;|]https?:/iy
const punctuation = ".,;:!?'…。，、；：！？）」』】》"
/** A line that is a URL may be an entry of a list, but is no sentence. */
const endOfEntry = ',;'
/** Of the request in a log. */
const endOfRequest = /^ HTTP\/\d/

/**
 * Reads on from `start` to the end of the URL. JSON's `\/` and `\u0026`, JavaScript's `\x26` and the entities of
 * HTML are turned back; nothing else is changed. A closing bracket that was not opened ends it. Of a text longer than
 * `LONGEST_URL` a little more than that is read.
 */
export function readBody(line: string, start: number, { isExact, closers }: Surroundings): Body {
  const open: Record<string, number> = { '(': 0, '[': 0, '{': 0 }
  let text = ''
  let end = start
  while (text.length <= LONGEST_URL) {
    piece.lastIndex = end
    const written = piece.exec(line)?.[0]
    if (written === undefined) break
    const read = unescaped(written)
    if (read.length === 1 && (outside.test(read) || closers.includes(read) || startsNext(line, end))) break
    const opening = openings[read]
    if (opening && open[opening] === 0) break
    if (opening) open[opening] = (open[opening] ?? 0) - 1
    else if (read in open) open[read] = (open[read] ?? 0) + 1
    text += read
    end += written.length
  }
  if (isExact || endOfRequest.test(line.slice(end, end + 7))) return { text, end }
  const isLine = start === 0 && end === line.length
  return { text: withoutEnd(text, isLine ? endOfEntry : punctuation), end }
}

/** What stands before a URL tells where it ends. `separator` parts the cells of a CSV. */
export function surroundingsOf(line: string, start: number, separator = ''): Surroundings {
  const before = opener.exec(line.slice(Math.max(0, start - 8), start))?.[0] ?? ''
  const sign = unescaped(before)
  const isQuoted = sign === '"' || sign === "'"
  return { isExact: isQuoted, closers: isQuoted ? sign : sign + separator }
}

const opener = /(?:["'|,;*]|&(?:quot|apos|#0*3[49]|#x0*2[27]);)$/i

function unescaped(written: string): string {
  if (written.length > 1 && written.startsWith('\\')) {
    const code = written.replace(/^\\+/, '')
    if (code === '/') return code
    const digits = code.slice(1)
    // A server writes so into its log each byte of what was no ASCII.
    if (/^x[89a-f]/i.test(code)) return `%${digits}`
    return String.fromCharCode(Number.parseInt(digits, 16))
  }
  if (!written.startsWith('&') || !written.endsWith(';')) return written
  const name = written.slice(1, -1).toLowerCase()
  if (!name.startsWith('#')) return entities[name] ?? written
  const isHex = name.startsWith('#x')
  return String.fromCodePoint(Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10))
}

function startsNext(line: string, at: number): boolean {
  nextUrl.lastIndex = at
  return nextUrl.test(line)
}

function withoutEnd(text: string, signs: string): string {
  let end = text.length
  while (end > 0 && signs.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
