import type { Header, Hop } from '../schemas/click'
import { type Cookie, readCookieHeader, readSetCookieHeader } from '../url/cookies'
import { hostOf } from '../url/host'
import type { Claim } from './claim'
import { cookieReadings } from './cookie-values'
import { type Findings, readIds, readPair } from './find'
import type { FoundId } from './found-id'
import { genericKind } from './generic-names'
import type { IdIndex } from './id-index'
import type { UrlContext } from './walk'

/** The cookies that the hop's request sent. */
export function sentCookies(hop: Hop): Cookie[] {
  return headerValues(hop.requestHeaders, 'cookie').flatMap(readCookieHeader)
}

/** The cookies that the hop's response set. */
export function setCookies(hop: Hop): Cookie[] {
  return headerValues(hop.responseHeaders, 'set-cookie').flatMap(readSetCookieHeader)
}

/** What the hop itself carries: the findings of its URL and of the form that was sent. */
export function readCarried(hop: Hop, index: IdIndex): Findings {
  const findings = readIds(hop.url, index)
  const fields = hop.fields ?? []
  const names = new Set(fields.map(({ name }) => name.toLowerCase()))
  const context: UrlContext = { host: index.hosts.get(hostOf(hop.url)), names: () => names }
  for (const { name, value } of fields) readPair(name, value, 'body', context, index, findings)
  return findings
}

/** The identifiers in cookies, each once; an empty cookie is a deleted one and holds none. */
export function idsOfCookies(cookies: readonly Cookie[], index: IdIndex): FoundId[] {
  const once = new Map(cookies.map((cookie) => [`${cookie.name}=${cookie.value}`, cookie]))
  return [...once.values()].flatMap((cookie) => idOfCookie(cookie, index) ?? [])
}

function headerValues(headers: readonly Header[], name: string): string[] {
  return headers.filter((header) => header.name.toLowerCase() === name).map(({ value }) => value)
}

function claimsOnCookie(name: string, index: IdIndex): readonly Claim[] {
  const byPrefix = index.cookiePrefixes
    .filter(([prefix]) => name.startsWith(prefix))
    .map(([, claim]) => claim)
  return [...(index.cookies.get(name) ?? []), ...byPrefix]
}

function idOfCookie({ name, value: raw }: Cookie, index: IdIndex): FoundId | undefined {
  if (raw === '') return undefined
  const lowerCase = name.toLowerCase()
  const claims = claimsOnCookie(lowerCase, index)
  const readings = cookieReadings(raw)
  for (const value of readings) {
    const claim = claims.find(({ format }) => format?.test(value)) ?? index.claimOfShape(value)
    if (claim) return inCookie(name, value, claim)
  }
  const [value = raw] = readings
  const claim = claims.find(({ format }) => !format)
  if (claim) return inCookie(name, value, claim)
  const kind = genericKind(lowerCase)
  return kind && inCookie(name, value, { platform: 'unknown', kind })
}

function inCookie(
  name: string,
  value: string,
  { platform, kind }: Pick<FoundId, 'platform' | 'kind'>,
): FoundId {
  return { name, value, platform, kind, where: 'cookie' }
}
