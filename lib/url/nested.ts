import { textInBase64 } from './base64'
import { decodings } from './decode'

/** What a value holds inside: a URL (an app link or one without host too), the pairs of a query, or JSON. */
export interface Nested {
  form: 'url' | 'query' | 'json'
  text: string
}

/** `gclid=x` */
const shortestNested = 7
/** `a=b&gclid=x` in base64. */
const shortestBase64 = 16
const scheme = /^(?:[a-z][a-z0-9+.-]{1,40}:\/\/|intent:)/i
const json = /^[[{]\s*["[{]/
const webUrl = /https?:\/\//i
const encodedWebUrl = /^https?(?::|%3a|%253a)/i
const pair = /(?:^|[&;?|.])[a-z_$~][\w.$~[\]-]{0,60}=[^=&;|]/i
/** A host with a path or query, as in `www.shop.example/page`: a destination written without its scheme. */
const schemeless = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?]|$)/i

/** What a once-decoded value holds: plain, percent-encoded again, or in base64 or base64url; else undefined. */
export function nestedIn(value: string): Nested | undefined {
  if (value.length < shortestNested) return undefined
  if (!isMarked(value)) return base64In(value)
  for (const reading of decodings(value)) {
    const nested = plainIn(reading) ?? base64In(reading)
    if (nested) return nested
  }
  return undefined
}

/** As `nestedIn`, for a parameter known to hold a destination: one without its scheme counts too. */
export function destinationIn(value: string): Nested | undefined {
  if (schemeless.test(value)) return { form: 'url', text: `https://${value}` }
  return nestedIn(value)
}

/** The URL that a whole query is, as in `?https://shop.example/`; undefined for a query of pairs. */
export function urlAsQuery(query: string): string | undefined {
  const isUrl = query.startsWith('http') && encodedWebUrl.test(query)
  return isUrl ? decodings(query).find((reading) => scheme.test(reading)) : undefined
}

/** Where in a path a plain web URL begins, which then takes the rest; -1 if nowhere. */
export function urlStartInPath(path: string): number {
  return path.includes(':') ? path.search(webUrl) : -1
}

/** Nothing that is nested, other than in base64, is without one of these marks; most real values have none. */
function isMarked(value: string): boolean {
  return (
    value.includes('=') ||
    value.includes('%') ||
    (value.includes(':') && value.includes('://')) ||
    value.startsWith('[') ||
    value.startsWith('{')
  )
}

function plainIn(text: string): Nested | undefined {
  if (scheme.test(text)) return { form: 'url', text }
  if (json.test(text)) return { form: 'json', text }
  const equals = text.indexOf('=')
  const start = text.search(webUrl)
  // In a record such as `a|b|https://…`; where a pair comes first, its value is read later.
  if (start !== -1 && (equals === -1 || start < equals)) return { form: 'url', text: text.slice(start) }
  if (equals === -1 || !pair.test(text)) return undefined
  return { form: text.startsWith('/') || text.lastIndexOf('?', equals) > 0 ? 'url' : 'query', text }
}

function base64In(text: string): Nested | undefined {
  const decoded = text.length < shortestBase64 ? undefined : textInBase64(text)
  return decoded === undefined ? undefined : decodings(decoded).map(plainIn).find(Boolean)
}
