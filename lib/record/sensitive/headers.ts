import type { Header } from '../../schemas/click'
import type { Rewriter, TextWalk } from './rewriter'
import { rewriteText, rewriteUrl } from './text'
import { mapped, withFields } from './unchanged'

/**
 * RFC 9110 (Authorization and its kin), RFC 9449 (DPoP), the usual private headers of the same meaning, and what
 * Cloudflare Access and Amazon's load balancers tell a site of who is signed in:
 * https://developers.cloudflare.com/cloudflare-one/access-controls/applications/http-apps/authorization-cookie/validating-json/
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html
 */
const SECRET_HEADER =
  /^(?:proxy-)?authorization$|^(?:proxy-)?authentication-info$|^dpop$|^x-[cx]srf|^cf-access-jwt-assertion$|^x-amzn-oidc-|(?:^|-)(?:token|secret|api-?key|access-?key|auth-?key|password|passwd|session(?:-?id)?|jwt|auth)$/
/** `Bearer`, `Basic` and so on say how, not who. */
const SCHEME = /^([A-Za-z][\w-]* +)(.*)$/s
/** RFC 6265, section 4.1, and what browsers took up since; none of them holds the cookie's secret. */
const COOKIE_ATTRIBUTE =
  /^\s*(?:expires|max-age|domain|path|samesite|priority|secure|httponly|partitioned)\s*(?:=|$)/i
const REFRESH = /^(\s*[\d.]*\s*[;,]?\s*(?:url\s*=\s*)?['"]?)(.*)$/is

const REWRITES = new Map<string, TextWalk>([
  ['cookie', rewriteCookies],
  ['set-cookie', rewriteAllSetCookies],
  // RFC 2965 puts several cookies into one, with commas between them and in them.
  ['set-cookie2', (value, rewriter) => rewriter.hide(value, 'cookie')],
  [
    'refresh',
    (value, rewriter) => value.replace(REFRESH, (_, lead, url) => lead + rewriteUrl(url, rewriter)),
  ],
  ['location', rewriteUrl],
  ['content-location', rewriteUrl],
  ['referer', rewriteUrl],
  ['origin', rewriteUrl],
])

/** As they are written; servers make up names without end. */
const byName = new Map<string, TextWalk>()
const MOST_NAMES = 2_000

/** The headers with what authorizes, every cookie's value and what is sensitive in URLs replaced. */
export function rewriteHeaders(headers: Header[], rewriter: Rewriter): Header[] {
  return mapped(headers, (header) =>
    withFields(header, { value: rewriteOf(header.name)(header.value, rewriter) }),
  )
}

function rewriteOf(name: string): TextWalk {
  const known = byName.get(name)
  if (known) return known
  const lowerCase = name.toLowerCase()
  const rewrite = SECRET_HEADER.test(lowerCase)
    ? rewriteCredentials
    : (REWRITES.get(lowerCase) ?? rewriteText)
  if (byName.size < MOST_NAMES) byName.set(name, rewrite)
  return rewrite
}

function rewriteCredentials(value: string, rewriter: Rewriter): string {
  const [, scheme = '', credentials = value] = SCHEME.exec(value) ?? []
  return scheme + rewriter.hide(credentials, 'secret')
}

function rewriteCookies(value: string, rewriter: Rewriter): string {
  return value
    .split(';')
    .map((cookie) => rewriteCookie(cookie, rewriter))
    .join(';')
}

/** Firefox reports several Set-Cookie headers as one, with line breaks between them. */
function rewriteAllSetCookies(value: string, rewriter: Rewriter): string {
  return value
    .split('\n')
    .map((line) => rewriteSetCookie(line, rewriter))
    .join('\n')
}

function rewriteSetCookie(value: string, rewriter: Rewriter): string {
  const [cookie = '', ...attributes] = value.split(';')
  const rewritten = attributes.map((attribute) =>
    COOKIE_ATTRIBUTE.test(attribute) ? rewriter.text(attribute) : rewriteCookie(attribute, rewriter),
  )
  return [rewriteCookie(cookie, rewriter), ...rewritten].join(';')
}

/** A cookie without `=` is all value (RFC 6265bis, section 5.6). */
function rewriteCookie(cookie: string, rewriter: Rewriter): string {
  const [, lead = '', value = '', tail = ''] = /^([^=]*=\s*|\s*)(.*?)(\s*)$/s.exec(cookie) ?? []
  return lead + rewriter.hide(value, 'cookie') + tail
}
