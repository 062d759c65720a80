import type { By, Header, Hop, How } from '../schemas/click'
import { isSameAddress, lastDocumentIndex } from './hops'
import { type TabState, withClick, withHop } from './state'

const REDIRECTS: ReadonlySet<number | undefined> = new Set([301, 302, 303, 307, 308])

/** The hop to which an answer sends the browser. */
export function redirectedHop(from: Hop, answer: Answer, url: string, at: number): Hop {
  return {
    url,
    method: methodAfter(answer.status, from.method),
    ...redirector(answer),
    frameId: from.frameId,
    ...(from.prerendered ? { prerendered: true } : {}),
    startedAt: at,
    requestHeaders: [],
    responseHeaders: [],
    ...(from.requestId ? { requestId: from.requestId } : {}),
  }
}

interface Answer {
  status: number
  headers: Header[]
}

/**
 * The tab when something has happened at this address: where the last answer of its click sent the browser just
 * there, and the redirect was not told, the two prove the hop.
 */
export function followAnswer(tab: TabState, { url, at }: { url: string; at: number }): TabState {
  const click = tab.clicks.findLast(({ outcome }) => outcome === 'open')
  const index = click ? lastDocumentIndex(click) : -1
  const hop = click?.hops[index]
  if (!click || !hop?.status || !isSameAddress(locationOf(hop), url)) return tab
  const answer = { status: hop.status, headers: hop.responseHeaders }
  const ended = { endedAt: hop.endedAt ?? at }
  return withClick(tab, withHop(click, index, ended, redirectedHop(hop, answer, url, at)))
}

/** Whether the answer sends the browser on. */
export function isRedirect({ status }: Hop): boolean {
  return REDIRECTS.has(status)
}

/** Where a redirect's own answer leads, as an absolute URL; undefined for any other answer. */
export function locationOf(hop: Hop): string | undefined {
  const { url, responseHeaders } = hop
  const location = responseHeaders.find(({ name }) => name.toLowerCase() === 'location')?.value
  if (!isRedirect(hop) || location === undefined || !URL.canParse(location, url)) return undefined
  return new URL(location, url).href
}

/**
 * Who sent the browser on. Chromium names the reason in a header of its own. In Firefox the answer of an extension's
 * redirect is a 200 without headers; an upgrade to https has none, be it by HSTS, by HTTPS-First or for an extension
 * that asked for it.
 */
function redirector({ status, headers }: Answer): { how: How; by: By } {
  if (status === 0) return { how: 'http', by: 'browser' }
  if (status < 300 && headers.length === 0) return { how: 'extension', by: 'extension' }
  const reason = headers.find(({ name }) => name.toLowerCase() === 'non-authoritative-reason')?.value
  if (reason === undefined) return { how: 'http', by: 'server' }
  if (reason === 'HSTS') return { how: 'hsts', by: 'browser' }
  return reason === 'Delegate' || reason === 'WebRequest API'
    ? { how: 'extension', by: 'extension' }
    : { how: 'http', by: 'browser' }
}

/** https://fetch.spec.whatwg.org/#http-redirect-fetch, step 12. */
function methodAfter(status: number, method: string): string {
  if (status === 303 && method !== 'HEAD') return 'GET'
  return (status === 301 || status === 302) && method === 'POST' ? 'GET' : method
}
