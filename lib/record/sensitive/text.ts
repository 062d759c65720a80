import { bytesOfBase64, utf8OfBytes } from '../../url/base64'
import { decodeParameter, decodePercent } from '../../url/decode'
import { splitUrl } from '../../url/split'
import { looksLikeJson, mapJsonValues } from './json'
import { encodeAroundMarkers } from './marker'
import { namesAmong } from './name-among'
import type { Rewriter } from './rewriter'
import { isTokenSegment } from './token-path'

/** Nobody nests deeper; what is still encoded below is hidden whole. */
const DEEPEST = 6
const SYNTAX = /[=%/&;?#@]/
const PAIRS = /^[\w.[\]-]+=/
const WHOLE_URL = /^(?:[a-z][a-z0-9+.-]*:)?\/|^[?#]/i
/** A product with a version of four numbers, which as a segment by itself would look like an address. */
const PRODUCT = /^[A-Z]\w*\/\d+(?:\.\d+){3}$/
const BETWEEN_TOKENS = /([\s"'<>]+)/
const USER_INFO = /(\/\/)([^/?#@]+)@/g
const SHORTEST_BASE64 = 12
const PRINTABLE_BYTES = /^[\t\n\r\x20-\x7e\x80-\xff]+$/
const PRINTABLE = /^[\t\n\r\x20-\x7e\u00a0-\uffff]+$/

/**
 * A URL, absolute or not, with its sensitive values replaced: user name and password, parameters of query,
 * path and fragment, and the same again in every URL, JSON or base64 text nested in it. What holds nothing
 * sensitive stays byte for byte. Never throws.
 */
export function rewriteUrl(url: string, rewriter: Rewriter): string {
  return rewriter.isUnchanged(url, walkUrl) ? url : walkUrl(url, rewriter)
}

/** Text of any form (JSON, form, URL, base64, prose with URLs in it) with its sensitive values replaced. */
export function rewriteText(text: string, rewriter: Rewriter): string {
  return rewriter.isUnchanged(text, walkText) ? text : walkText(text, rewriter)
}

function walkUrl(url: string, rewriter: Rewriter, depth = 0): string {
  const { origin, path, query, fragment } = splitUrl(url)
  return [
    rewriteOrigin(origin, rewriter),
    rewritePath(path, rewriter, depth),
    query === undefined ? '' : `?${rewritePairs(query, rewriter, depth, path)}`,
    fragment === undefined ? '' : `#${rewriteFragment(fragment, rewriter, depth)}`,
  ].join('')
}

function walkText(text: string, rewriter: Rewriter, depth = 0): string {
  if (depth > DEEPEST) return SYNTAX.test(text) ? rewriter.hide(text, 'secret') : rewriter.text(text)
  if (looksLikeJson(text)) {
    const mapped = mapJsonValues(text, (value, keys) => {
      const kind = rewriter.kindOf(keys, value)
      return kind ? rewriter.hide(value, kind) : walkText(value, rewriter, depth + 1)
    })
    return rewriter.text(mapped)
  }
  const unwrapped = rewriteBase64(text, rewriter, depth)
  if (unwrapped !== text || !SYNTAX.test(text)) return rewriter.text(unwrapped)
  if (PAIRS.test(text)) return rewriter.text(rewritePairs(text, rewriter, depth))
  if (WHOLE_URL.test(text)) return walkUrl(text, rewriter, depth)
  const tokens = text.split(BETWEEN_TOKENS).map((token) => rewriteToken(token, rewriter, depth))
  return rewriter.text(tokens.join(''))
}

function rewriteToken(token: string, rewriter: Rewriter, depth: number): string {
  if (!SYNTAX.test(token) || PRODUCT.test(token)) return token
  return PAIRS.test(token) ? rewritePairs(token, rewriter, depth) : walkUrl(token, rewriter, depth)
}

function rewriteOrigin(origin: string, rewriter: Rewriter): string {
  const slashes = origin.indexOf('//')
  if (slashes === -1) return origin
  const scheme = origin.slice(0, slashes + 2)
  const at = origin.lastIndexOf('@')
  const host = rewriter.host(origin.slice(Math.max(at + 1, scheme.length)))
  if (at === -1) return scheme + host
  return `${scheme}${hideRaw(origin.slice(scheme.length, at), rewriter)}@${host}`
}

function rewritePath(path: string, rewriter: Rewriter, depth: number): string {
  const withoutUser = path.replace(USER_INFO, (_, slashes, user) => `${slashes}${hideRaw(user, rewriter)}@`)
  const segments = withoutUser.split(/([/;&])/)
  const meant = namesAmong(path)
  const rewritten = segments.map((segment, index) => {
    if (index % 2 === 1) return segment
    if (isTokenSegment(segment, segments[index - 2], segments[index - 4])) return hideRaw(segment, rewriter)
    if (/=[^=]/.test(segment)) return rewritePair(segment, rewriter, depth, meant)
    return rewriteEncoded(segment, decodePercent, (plain) =>
      plain === segment ? rewriteLeaf(plain, rewriter, depth) : walkText(plain, rewriter, depth + 1),
    )
  })
  return rewriter.text(rewritten.join(''))
}

function rewriteFragment(fragment: string, rewriter: Rewriter, depth: number): string {
  if (/^!?\//.test(fragment)) return walkText(fragment, rewriter, depth + 1)
  return rewritePairs(fragment, rewriter, depth)
}

function rewritePairs(query: string, rewriter: Rewriter, depth: number, path = ''): string {
  const meant = namesAmong(`${path}?${query}`)
  return query
    .split('&')
    .map((pair) => rewritePair(pair, rewriter, depth, meant))
    .join('&')
}

function rewritePair(
  pair: string,
  rewriter: Rewriter,
  depth: number,
  meant: (name: string) => string,
): string {
  const equals = pair.indexOf('=')
  const nested = (plain: string) => walkText(plain, rewriter, depth + 1)
  if (equals === -1) return rewriteEncoded(pair, decodeParameter, nested)
  const rawName = pair.slice(0, equals)
  const name = decodeParameter(rawName)
  const value = rewriteEncoded(pair.slice(equals + 1), decodeParameter, (plain) => {
    const kind = rewriter.kindOf([meant(name)], plain)
    return kind ? rewriter.hide(plain, kind) : nested(plain)
  })
  return `${rewriteEncoded(rawName, decodeParameter, nested)}=${value}`
}

function rewriteLeaf(text: string, rewriter: Rewriter, depth: number): string {
  return rewriter.text(rewriteBase64(text, rewriter, depth))
}

function rewriteBase64(text: string, rewriter: Rewriter, depth: number): string {
  if (text.length < SHORTEST_BASE64) return text
  // A query has turned its plus signs into spaces.
  const base64 = text.replaceAll(' ', '+')
  const bytes = bytesOfBase64(base64)
  // What is not printable is nearly always told by its bytes, which is cheaper than to read them as UTF-8.
  if (!bytes || !PRINTABLE_BYTES.test(bytes)) return text
  const inner = utf8OfBytes(bytes)
  if (!PRINTABLE.test(inner)) return text
  const isUrlSafe = /[-_]/.test(base64)
  const isPadded = base64.endsWith('=')
  if (encodeBase64(inner, isUrlSafe, isPadded) !== base64) return text
  const rewritten = walkText(inner, rewriter, depth + 1)
  return rewritten === inner ? text : encodeBase64(rewritten, isUrlSafe, isPadded)
}

function encodeBase64(text: string, isUrlSafe: boolean, isPadded: boolean): string {
  const bytes = new TextEncoder().encode(text)
  let letters = ''
  for (const byte of bytes) letters += String.fromCharCode(byte)
  const base64 = btoa(letters)
  const alphabet = isUrlSafe ? base64.replaceAll('+', '-').replaceAll('/', '_') : base64
  return isPadded ? alphabet : alphabet.replace(/=+$/, '')
}

function hideRaw(raw: string, rewriter: Rewriter): string {
  return rewriteEncoded(raw, decodePercent, (plain) => rewriter.hide(plain, 'secret'))
}

function rewriteEncoded(
  raw: string,
  decode: (raw: string) => string,
  rewrite: (plain: string) => string,
): string {
  const plain = decode(raw)
  const rewritten = rewrite(plain)
  if (rewritten === plain) return raw
  return raw === plain ? rewritten : encodeAroundMarkers(rewritten)
}
