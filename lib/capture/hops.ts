import type { Click, Header, Hop } from '../schemas/click'
import type { CommittedEvent, HistoryEvent, NavigationFailedEvent, RequestEvent } from '../schemas/event'

/** The hop of a request, as far as the request alone tells. */
export function hopOfRequest(event: RequestEvent): Hop {
  return {
    url: event.url,
    method: event.method,
    ...beginning(event),
    frameId: event.prerender ? 0 : event.frameId,
    startedAt: event.at,
    requestHeaders: [],
    responseHeaders: [],
    ...(event.fields ? { fields: event.fields } : {}),
    ...(event.prerender ? { prerendered: true } : {}),
    requestId: event.requestId,
  }
}

/** Until the commit says more: https://developer.chrome.com/docs/extensions/reference/api/webNavigation#transition_types_and_qualifiers */
function beginning({ frameId, prerender, initiator, method }: RequestEvent): Pick<Hop, 'how' | 'by'> {
  if (frameId !== 0 && !prerender) return { how: 'frame', by: 'page' }
  if (initiator === undefined) return { how: 'typed', by: 'browser' }
  if (/^(?:chrome|moz)-extension:/i.test(initiator)) return { how: 'extension', by: 'extension' }
  return { how: method === 'POST' ? 'form' : 'link', by: 'page' }
}

/** A document that came without a request that could be seen, as from a service worker. */
export function hopOfCommit(event: CommittedEvent): Hop {
  return withoutRequest(event, { how: 'link', by: 'page' })
}

/** An address that the page gave itself. */
export function hopOfRewrite(event: HistoryEvent): Hop {
  return withoutRequest(event, { how: 'history', by: 'page' })
}

/** An app that a page called: there is no request for it. */
export function hopOfApp(event: NavigationFailedEvent): Hop {
  return withoutRequest(event, { how: 'link', by: 'page' })
}

function withoutRequest({ url, at }: { url: string; at: number }, reached: Pick<Hop, 'how' | 'by'>): Hop {
  return {
    url,
    method: 'GET',
    ...reached,
    frameId: 0,
    startedAt: at,
    endedAt: at,
    requestHeaders: [],
    responseHeaders: [],
  }
}

/** Where the last document of the page itself stands among the hops, without frames and rewritten addresses; or -1. */
export function lastDocumentIndex({ hops }: Click): number {
  return hops.findLastIndex(({ frameId, how }) => frameId === 0 && how !== 'history')
}

export function lastDocument(click: Click | undefined): Hop | undefined {
  return click?.hops[lastDocumentIndex(click)]
}

/** The document from which the hop at this place was reached. */
export function lastDocumentBefore({ hops }: Click, index: number): Hop | undefined {
  return hops.slice(0, index).findLast(({ frameId, how }) => frameId === 0 && how !== 'history')
}

/** The fragment comes with the commit only, so it does not count. */
export function isSameAddress(one: string | undefined, other: string): boolean {
  return one !== undefined && withoutFragment(one) === withoutFragment(other)
}

export function withoutFragment(url: string): string {
  const fragment = url.indexOf('#')
  return fragment < 0 ? url : url.slice(0, fragment)
}

export function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:/i.test(url)
}

export function originOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).origin : undefined
}

/** Whether the hop is the request's, at this address. */
export function isSame(hop: Hop, event: { requestId: string; url: string }): boolean {
  return hop.requestId === event.requestId && isSameAddress(hop.url, event.url)
}

/** The deep and the plain listener report the same headers; the fuller list is kept, whichever came first. */
export function longer(known: Header[] = [], seen: Header[]): Header[] {
  return seen.length > known.length ? seen : known
}
