import { decodePercent } from '../url/decode'
import { LONGEST_URL, readBody, surroundingsOf } from './extract-body'

/** A URL that stands in a line. */
export interface WrittenUrl {
  /** Without the escapes of the text around it. */
  url: string
  /** The same in a form in which it is read as a URL: a host gets its scheme, a query its `?`. */
  readable: string
  /** Index in the line behind it. */
  end: number
  /** It is a single `name=value`, which may be anything: it counts only when it is an identifier. */
  isPair: boolean
}

const slash = String.raw`(?:\\{0,4}\/|\\{1,4}(?:u002|x2)f|&#(?:0*47|x0*2f);)`
/** A scheme begins where a word does, except for the two that are known wherever they stand. */
const scheme = String.raw`(?:https?|(?<![a-z0-9+.%\\-])[a-z](?![a-z0-9+.-]{0,40}https?[:%])[a-z0-9+.-]{1,40})`
const token = String.raw`(?<=^|[\s"'\`=,;|(>{[]|&(?:quot|#0*3[49]|#x0*2[27]);)`
const host = String.raw`(?:[a-z0-9_-]{1,63}\.)+[a-z][a-z0-9-]{1,23}(?::\d{1,5})?`
/** Holds no sign at which a token begins, so that a long line is read but once. */
const path = String.raw`\/[^\s"'<>\`=,;|(>{[?]*`
const queryBegin = String.raw`\?[^\s"'<>&=?]{1,100}=`

/** How a URL may begin; the first that fits counts. A lone `name=value` is `pair`. */
const beginning = new RegExp(
  [
    `(?<whole>${scheme}:${slash}{2}|(?<![a-z0-9+.%-])intent:(?=#Intent;))`,
    `(?<escaped>${scheme}%(?:25){0,3}3a(?:%(?:25){0,3}2f|\\/){2})`,
    String.raw`(?<=["'(=]|&(?:quot|#0*3[49]|#x0*2[27]);)(?<relative>${slash}{2}(?=${host}(?:[\\/?#:"'&)]|$)))`,
    `${token}(?<host>(?=${host}(?:${path})?${queryBegin}))`,
    `^(?<alone>(?=${host}\\/\\S*$))`,
    String.raw`(?<=\b(?:GET|POST|HEAD|PUT|PATCH|DELETE|OPTIONS)\s)(?<request>(?=\/))`,
    `${token}(?<path>(?=${path}${queryBegin}))`,
    `${token}(?<query>(?=${queryBegin}))`,
    String.raw`${token}(?<pair>(?=[\w.~%$[\]-]{1,100}=[^\s"'<>=]))`,
  ].join('|'),
  'gi',
)

/** What makes the text of each form a URL that can be read. */
const prefixes: Readonly<Record<string, string>> = {
  relative: 'https:',
  host: 'https://',
  alone: 'https://',
  pair: '?',
}
const escapedBody = new RegExp(`[\\w%.~+*/!'()-]{1,${LONGEST_URL + 1}}`, 'y')
const schemeAlone = /^[a-z][a-z0-9+.-]*:\/*$/i
const wholeUrl = /^[a-z][a-z0-9+.-]*:\/\//i
const furtherPair = /&[^=&]+=/
const urlInFirstPair = /^[^&]*:\/\//
const escapedUrlInPair = /^[^=&]*=[a-z][a-z0-9+.-]*%(?:25)*3a/i

/** So much of a line is searched in one go, so that a caller can rest while it reads a very long one. */
const WINDOW = 50_000
/** More than a beginning needs, which may lie across the edge of a window. */
const OVERLAP = 2_000

/**
 * The next URL of a line at or behind an index: whole, without its scheme, escaped, as the target of a request in a
 * log, or only its query; and up to where the line was read. `separator` parts the cells of a CSV.
 */
export function nextUrl(line: string, from: number, separator?: string): { url?: WrittenUrl; end: number } {
  const edge = Math.min(from + WINDOW, line.length)
  const searched = line.slice(0, edge)
  let pairsFrom = from
  for (beginning.lastIndex = from; ; ) {
    const found = beginning.exec(searched)
    if (!found) return { end: Math.max(pairsFrom, edge === line.length ? edge : edge - OVERLAP) }
    const form = formOf(found)
    const written = found.groups?.[form] ?? ''
    const start = found.index + found[0].length - written.length
    const after = start + Math.max(1, written.length)
    if (form !== 'pair' || start >= pairsFrom) {
      const url = form === 'escaped' ? escapedUrl(line, start) : plainUrl(line, start, form, separator)
      if (isUrl(url, form)) return { url, end: url.end }
      // What is no pair is none either behind a bracket in it.
      if (form === 'pair') pairsFrom = url.end
    }
    beginning.lastIndex = after
  }
}

function formOf({ groups = {} }: RegExpExecArray): string {
  return Object.keys(groups).find((name) => groups[name] !== undefined) ?? ''
}

function plainUrl(line: string, start: number, form: string, separator?: string): WrittenUrl {
  const { text, end } = readBody(line, start, surroundingsOf(line, start, separator))
  const isPair = form === 'pair' && !furtherPair.test(text)
  return { url: text, readable: `${prefixes[form] ?? ''}${text}`, end, isPair }
}

function escapedUrl(line: string, start: number): WrittenUrl {
  escapedBody.lastIndex = start
  const most = start + (escapedBody.exec(line)?.[0].length ?? 0)
  const surroundings = { ...surroundingsOf(line, start), isExact: true }
  const { text, end } = readBody(line.slice(0, most), start, surroundings)
  let url = text
  for (let round = 0; round < 4 && !wholeUrl.test(url); round++) url = decodePercent(url)
  return { url, readable: url, end, isPair: false }
}

/** A scheme alone is none; of a name with a whole URL as its value that URL is read, with all that follows. */
function isUrl({ url, readable, isPair }: WrittenUrl, form: string): boolean {
  if (url === '') return false
  if (form !== 'pair') return !schemeAlone.test(readable)
  return !urlInFirstPair.test(url) && !(isPair && escapedUrlInPair.test(url))
}
