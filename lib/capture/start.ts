import type { Click, Hop } from '../schemas/click'
import type { CommittedEvent, RequestEvent } from '../schemas/event'
import { type CaptureContext, type TabState, withClick } from './state'

/** The tab with a new current click that begins with `hop`, joined with the page it started from. */
export function startClick(
  tab: TabState,
  hop: Hop,
  key: string,
  context: CaptureContext,
): { tab: TabState; click: Click } {
  const id = `${context.sessionNonce}-${tab.tabId}-${key}`
  const known = tab.clicks.find((click) => click.id === id)
  if (known) return { tab, click: known }
  const click: Click = {
    id,
    startedAt: hop.startedAt,
    tabId: tab.tabId,
    ...(hop.by === 'page' ? origin(tab) : {}),
    outcome: 'open',
    gaps: [],
    hops: [hop],
    landing: { cookies: [], scriptCalls: [], pixels: [] },
    private: context.private,
    pinned: false,
    environment: context.environment,
  }
  return { tab: withClick({ ...tab, retry: undefined }, click), click }
}

export function hopOfRequest(event: RequestEvent): Hop {
  return {
    url: event.url,
    method: event.method,
    // Until the commit says more: https://developer.chrome.com/docs/extensions/reference/api/webNavigation#transition_types_and_qualifiers
    how: event.fromPage ? 'link' : 'typed',
    by: event.fromPage ? 'page' : 'browser',
    frameId: event.frameId,
    startedAt: event.at,
    requestHeaders: [],
    responseHeaders: [],
    ...(event.fields ? { fields: event.fields } : {}),
    requestId: event.requestId,
  }
}

/** A document that came without a request that could be seen: from a service worker, or prerendered. */
export function hopOfCommit(event: CommittedEvent): Hop {
  return {
    url: event.url,
    method: 'GET',
    how: 'link',
    by: 'page',
    frameId: event.frameId,
    startedAt: event.at,
    endedAt: event.at,
    requestHeaders: [],
    responseHeaders: [],
  }
}

/** The page a click of this tab starts from: the one it shows, or while it shows none yet its opener's. */
export function origin(tab: TabState): Pick<Click, 'source' | 'previousClickId' | 'openerTabId'> {
  const isNew = tab.url === undefined || tab.url === 'about:blank'
  const from = isNew ? tab.opener : tab
  if (!from || !isPage(from.url)) return {}
  return {
    source: { url: from.url },
    ...(from.clickId && !tab.deleted?.includes(from.clickId) ? { previousClickId: from.clickId } : {}),
    ...(from === tab.opener ? { openerTabId: from.tabId } : {}),
  }
}

function isPage(url: string | undefined): url is string {
  return url !== undefined && /^https?:/i.test(url)
}

export function withoutFragment(url: string): string {
  return url.split('#', 1)[0] as string
}
