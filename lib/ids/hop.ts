import type { Header, Hop } from '../schemas/click'
import { type Cookie, readCookieHeader, readSetCookieHeader } from '../url/cookies'
import { decodePercent } from '../url/decode'
import { hostOf } from '../url/host'
import { contextOf } from './context'
import { type Findings, idsOfCookie, readField, readIds } from './find'
import type { FoundId } from './found-id'
import type { IdIndex } from './id-index'
import { oncePer } from './once-per'

/** The cookies that the hop's request sent. */
export function sentCookies(hop: Hop): Cookie[] {
  return headerValues(hop.requestHeaders, 'cookie').flatMap(readCookieHeader)
}

/** The cookies that the hop's response set. */
export function setCookies(hop: Hop): Cookie[] {
  return headerValues(hop.responseHeaders, 'set-cookie').flatMap(readSetCookieHeader)
}

/** What the hop itself carries: the findings of its URL and of the form that was sent. */
export const readCarried = oncePer((hop: Hop, index: IdIndex): Readonly<Findings> => {
  const findings = readIds(hop.url, index)
  const fields = hop.fields ?? []
  const context = contextOf(index.hosts.get(hostOf(hop.url)), (tell) => {
    for (const { name } of fields) tell(name)
  })
  for (const { name, value } of fields) readField(name, value, context, index, findings)
  return findings
})

/** The identifiers in cookies, each once; an empty cookie is a deleted one and holds none. */
export function idsOfCookies(cookies: readonly Cookie[], index: IdIndex): FoundId[] {
  const once = new Map(cookies.map((cookie) => [`${cookie.name}=${cookie.value}`, cookie]))
  return [...once.values()].flatMap(({ name, value }) =>
    value === '' ? [] : idsOfCookie(name, decodePercent(value), index),
  )
}

function headerValues(headers: readonly Header[], name: string): string[] {
  return headers.filter((header) => header.name.toLowerCase() === name).map(({ value }) => value)
}
