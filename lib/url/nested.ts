import { decodeBase64 } from './base64'
import { decodePercent, decodings } from './decode'

/** `aHR0cDovLw`, or a URL as short as `http://a.b`. */
const shortestNested = 10
const webUrl = /^https?:\/\//i
const encodedStart = /^https?(?::|%)/i
/** `http` in base64, whatever follows. */
const base64Start = 'aHR0c'
const startInPath = /https?(?::|%3[aA]|%253[aA])(?:\/|%2[fF]|%252[fF]){2}/
/** A host with a path or query, as in `www.shop.example/page`: a destination written without its scheme. */
const schemeless = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?]|$)/i

/**
 * The web URL that a once-decoded value is: plain, percent-encoded again, or in base64 or base64url.
 * Undefined for anything else, app links included.
 */
export function nestedUrl(value: string): string | undefined {
  if (value.length < shortestNested) return undefined
  if (webUrl.test(value)) return value
  if (value.startsWith(base64Start)) return webUrlOf(decodeBase64(value))
  if (encodedStart.test(value)) return decodings(value).find((reading) => webUrl.test(reading))
  return undefined
}

/** As `nestedUrl`, for a parameter known to hold a destination: one without its scheme counts too. */
export function destinationUrl(value: string): string | undefined {
  return nestedUrl(value) ?? (schemeless.test(value) ? `https://${value}` : undefined)
}

/** The web URL inside a path: the rest from a plain one on, or the one segment that is an encoded one. */
export function nestedInPath(path: string): string | undefined {
  const start = path.search(startInPath)
  if (start !== -1) return inPathFrom(path.slice(start))
  const base64 = path.indexOf(`/${base64Start}`)
  if (base64 === -1) return undefined
  return webUrlOf(decodeBase64(decodePercent(segmentFrom(path.slice(base64 + 1)))))
}

function inPathFrom(rest: string): string | undefined {
  return nestedUrl(webUrl.test(rest) ? rest : segmentFrom(rest))
}

function segmentFrom(rest: string): string {
  const slash = rest.indexOf('/')
  return slash === -1 ? rest : rest.slice(0, slash)
}

function webUrlOf(text: string | undefined): string | undefined {
  return text !== undefined && webUrl.test(text) ? text : undefined
}
