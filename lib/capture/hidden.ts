import type { BrowserEvent, CommittedEvent, RequestEvent } from '../schemas/event'
import { hopOfRequest, isSameAddress, lastDocument } from './hops'
import { origin, startClick } from './start'
import {
  type CaptureContext,
  clickById,
  clickOfRequest,
  currentClick,
  type TabState,
  withClick,
} from './state'

/** A page may ask for several in advance; the oldest make room. */
const MOST_PRERENDERS = 10

type Reduce = (tab: TabState, event: BrowserEvent) => TabState

/**
 * What goes on out of sight is read as a hidden tab of its own, until it is shown: a page made ready in advance, to
 * which Chromium gives a frame number of its own, and the browser's own retry of a page that failed.
 * https://developer.chrome.com/docs/extensions/reference/api/extensionTypes#type-DocumentLifecycle
 */
export function inHidden(tab: TabState, event: BrowserEvent, reduce: Reduce): TabState | undefined {
  if (event.prerender) return inPrerender(tab, event, reduce)
  const { retry } = tab
  if (!retry || !('requestId' in event) || !clickOfRequest(retry, event.requestId)) return undefined
  return { ...tab, retry: reduce(retry, event) }
}

/** The tab while the browser asks again for a page that failed: neither a hop nor a click, unless it is shown. */
export function withRetry(tab: TabState, event: RequestEvent, context: CaptureContext): TabState {
  const hidden: TabState = { tabId: tab.tabId, clicks: [] }
  const hop = { ...hopOfRequest(event), how: 'reload', by: 'browser' } as const
  return { ...tab, retry: startClick(hidden, hop, event.requestId, context).tab }
}

/** The tab with the click that made ready the page it is about to show; or the tab itself. */
export function takeHidden(tab: TabState, event: CommittedEvent): TabState {
  return takePrerender(takeRetry(tab, event), event)
}

function inPrerender(tab: TabState, event: BrowserEvent, reduce: Reduce): TabState {
  const { frameId } = event
  const hidden = tab.prerenders?.[frameId] ?? { tabId: tab.tabId, clicks: [] }
  const after = reduce(hidden, { ...event, frameId: 0 })
  const prerenders = Object.entries({ ...tab.prerenders, [frameId]: after }).slice(-MOST_PRERENDERS)
  return { ...tab, prerenders: Object.fromEntries(prerenders) }
}

function takeRetry(tab: TabState, { url }: CommittedEvent): TabState {
  const ready = tab.retry && currentClick(tab.retry)
  if (!ready || ready.outcome === 'failed' || !isSameAddress(lastDocument(ready)?.url, url)) return tab
  return withClick({ ...tab, retry: undefined }, ready)
}

/** As if it had begun now: that it was ready is told by its hops. */
function takePrerender(tab: TabState, event: CommittedEvent): TabState {
  const { documentId, at } = event
  const [frame, hidden] = Object.entries(tab.prerenders ?? {}).find(([, one]) => isShown(one, event)) ?? []
  const ready = hidden && currentClick(hidden)
  if (!documentId || !frame || !ready || clickById(tab, ready.id)) return tab
  const { [Number(frame)]: _shown, ...prerenders } = tab.prerenders ?? {}
  return withClick({ ...tab, prerenders }, { ...ready, outcome: 'open', startedAt: at, ...origin(tab) })
}

/** By its document, or where that was not told by its address. */
function isShown({ page, clicks }: TabState, { documentId, url }: CommittedEvent): boolean {
  return page ? page.documentId === documentId : isSameAddress(lastDocument(clicks.at(-1))?.url, url)
}
