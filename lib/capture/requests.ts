import type { Click, Header, Hop, Outcome } from '../schemas/click'
import type {
  CompletedEvent,
  FailedEvent,
  RedirectEvent,
  RequestEvent,
  RequestHeadersEvent,
  ResponseEvent,
} from '../schemas/event'
import { withChangedAddress } from './changed-address'
import { isAskedBy } from './continuation'
import { withRetry } from './hidden'
import { hopOfRequest, isSameAddress, lastDocument, lastDocumentIndex } from './hops'
import { inferPage } from './pages'
import { followAnswer, redirectedHop } from './redirects'
import { startClick } from './start'
import {
  type CaptureContext,
  clickById,
  clickOfRequest,
  currentClick,
  reopened,
  type TabState,
  UNSEEN_BEGINNING,
  withClick,
  withGap,
  withHop,
  withNewHop,
} from './state'

type Answered = ResponseEvent | RedirectEvent | CompletedEvent

/** A page full of advertisements must not fill the record of a click. */
const MOST_FRAME_HOPS = 100

/** A request begins a click; after an HTTP redirect the same request id comes again and fills in the next hop. */
export function onRequest(tab: TabState, event: RequestEvent, context: CaptureContext): TabState {
  const { tab: known, click } = withShownRequest(tab, event)
  if (known !== tab) return onRequest(known, event, context)
  if (!click) return event.frameId === 0 ? onNewRequest(tab, event, context) : onFrameRequest(tab, event)
  const latest = click.hops.findLast((hop) => hop.startedAt <= event.at)
  if (latest && latest.startedAt === event.at && isSame(latest, event)) return tab
  const { how: _how, by: _by, ...seen } = hopOfRequest(event)
  const index = click.hops.findLastIndex((hop) => isSame(hop, event) && hop.status === undefined)
  if (index >= 0) {
    const known = click.hops[index] as Hop
    return withClick(tab, withHop(click, index, { ...seen, requestHeaders: known.requestHeaders }))
  }
  const late = click.hops.findIndex((hop) => isSame(hop, event) && hop.startedAt >= event.at)
  if (late >= 0) return withClick(tab, withLateRequest(click, late, event))
  const successor: Hop = { ...hopOfRequest(event), how: 'http', by: 'unknown' }
  return withClick(
    tab,
    withGap(withNewHop(click, successor), 'The redirect that led here was not seen.', event.at),
  )
}

/** A worker that has just woken may be told of an answer before its request: what was missing is there now. */
function withLateRequest(click: Click, index: number, event: RequestEvent): Click {
  const { startedAt, method, fields } = hopOfRequest(event)
  const begun = withHop(click, index, { startedAt, method, ...(fields ? { fields } : {}) })
  const isFirst = click.hops.findIndex(({ requestId }) => requestId === event.requestId) === index
  if (!isFirst || click.gaps.every(({ afterHop }) => afterHop !== index - 1)) return begun
  return { ...begun, gaps: begun.gaps.filter(({ afterHop }) => afterHop !== index - 1) }
}

/**
 * The click of a request. A worker that has just woken may be told of a page's commit before its request, so that
 * its last document stands there without one: it is this.
 */
function withShownRequest(tab: TabState, event: RequestEvent | Answered) {
  const click = clickOfRequest(tab, event.requestId)
  const shown = currentClick(tab)
  const index = shown ? lastDocumentIndex(shown) : -1
  const document = shown?.hops[index]
  const isIts =
    !click &&
    event.frameId === 0 &&
    document?.requestId === undefined &&
    document?.status === undefined &&
    isSameAddress(document?.url, event.url) &&
    (event.type !== 'request' || event.at <= (document?.startedAt ?? 0))
  if (!shown || !isIts) return { tab, click }
  const isTyped = event.type === 'request' && event.initiator === undefined
  const known = withHop(shown, index, {
    requestId: event.requestId,
    endedAt: undefined,
    ...(isTyped ? { how: 'typed', by: 'browser' } : {}),
  })
  return { tab: withClick(tab, known), click: known }
}

function onNewRequest(tab: TabState, event: RequestEvent, context: CaptureContext): TabState {
  if (isRetry(tab, event)) return withRetry(tab, event, context)
  const shown = inferPage(tab, event)
  const { page } = shown
  const isPages = page && event.initiator !== undefined && isAskedBy(page, event.initiator)
  const begun = startClick(shown, hopOfRequest(event), event.requestId, context, isPages ? page : undefined)
  const before = isPages ? [] : hopsOfFrame(shown, event.initiator)
  const click = { ...begun.click, hops: [...before, ...begun.click.hops] }
  return withClick(
    begun.tab,
    isFromNowhere(shown, event) ? withGap(click, UNSEEN_BEGINNING, event.at, -1) : click,
  )
}

/** A page asked, in a tab of which nothing was ever told: what it showed before was missed. */
function isFromNowhere({ page, opener, clicks }: TabState, { initiator }: RequestEvent): boolean {
  return initiator !== undefined && !page && !opener && clicks.length === 0
}

/** The way of the frame that asked for a page of the whole tab: there the click began. */
function hopsOfFrame(tab: TabState, initiator: string | undefined): Hop[] {
  const { hops = [] } = clickById(tab, tab.page?.clickId) ?? {}
  if (initiator === undefined) return []
  const shown = hops.findLast((hop) => hop.frameId !== 0 && isAskedBy(hop, initiator))
  return shown ? hops.filter(({ frameId }) => frameId === shown.frameId) : []
}

/** What a frame of the page asks for belongs to the page's click. */
function onFrameRequest(tab: TabState, event: RequestEvent): TabState {
  const click = clickById(tab, tab.page?.clickId)
  const inFrames = click?.hops.filter(({ frameId }) => frameId !== 0).length ?? 0
  return click && inFrames < MOST_FRAME_HOPS ? withClick(tab, withNewHop(click, hopOfRequest(event))) : tab
}

export function onRequestHeaders(
  tab: TabState,
  event: RequestHeadersEvent,
  context: CaptureContext,
): TabState {
  const found = clickOfRequest(tab, event.requestId)
  const isKnown = found?.hops.some((hop) => isSame(hop, event))
  const click = isKnown ? found : found && withChangedAddress(found, event, context)
  const index = click?.hops.findLastIndex((hop) => isSame(hop, event)) ?? -1
  if (!click || index < 0) return tab
  return withClick(
    tab,
    withHop(click, index, { requestHeaders: longer(click.hops[index]?.requestHeaders, event.headers) }),
  )
}

export function onResponse(tab: TabState, event: ResponseEvent, context: CaptureContext): TabState {
  const answered = answeredHop(tab, event, context)
  if (!answered) return beginRetry(tab, event, context)
  const { tab: known, click, index } = answered
  return withClick(known, withHop(click, index, answer(click.hops[index], event)))
}

/** The server sends the browser on: this hop has ended, and the next one is proven by the same event. */
export function onRedirect(tab: TabState, event: RedirectEvent, context: CaptureContext): TabState {
  const answered = answeredHop(tab, event, context)
  if (!answered) return beginRetry(tab, event, context)
  const { tab: known, click, index } = answered
  const hop = click.hops[index] as Hop
  const ended = { ...answer(hop, event), endedAt: event.at }
  if (hasNext(click, index)) return withClick(known, withHop(click, index, ended))
  // Firefox so tells of handing the request to the site's service worker.
  if (event.status === 0 && isSameAddress(event.url, event.redirectUrl)) return tab
  const app = !/^https?:/i.test(event.redirectUrl)
  const next = withHop(click, index, ended, {
    ...redirectedHop(hop, event, event.redirectUrl, event.at),
    ...(app ? { endedAt: event.at } : {}),
  })
  return withClick(known, app ? decided(next, 'app', event) : next)
}

export function onCompleted(tab: TabState, event: CompletedEvent, context: CaptureContext): TabState {
  const answered = answeredHop(tab, event, context)
  if (!answered) return beginRetry(tab, event, context)
  const { tab: known, click, index } = answered
  const ended = withHop(click, index, { ...answer(click.hops[index], event), endedAt: event.at })
  if (isBodiless(event.status)) return withClick(known, decided(ended, 'no-content', event))
  // Firefox tells nothing of a navigation that becomes a download; a page that comes nevertheless corrects it.
  return withClick(known, isAttachment(event.headers) ? decided(ended, 'download', event) : ended)
}

export function onFailed(before: TabState, event: FailedEvent): TabState {
  const tab = followAnswer(before, event)
  const click = clickOfRequest(tab, event.requestId)
  const index = click?.hops.findLastIndex(({ requestId }) => requestId === event.requestId) ?? -1
  const hop = click?.hops[index]
  if (!click || !hop) return tab
  // A page that was shown and left while it was still loading: nothing went wrong.
  const wasLeft = isAbort(event.error) && (click.outcome === 'landed' || !isLatest(click, event))
  // What its frame said of it may be more precise.
  const isTold = isAbort(event.error) && hop.error !== undefined
  // Firefox ends a request itself whose answer is empty.
  const isEmpty = isAbort(event.error) && isBodiless(hop.status)
  const error = wasLeft || isTold || isEmpty ? {} : { error: { code: event.error } }
  const failed = withHop(click, index, { ...error, endedAt: hop.endedAt ?? event.at })
  const outcome = isEmpty ? 'no-content' : isAbort(event.error) ? 'stopped' : 'failed'
  const known = withClick(tab, decided(failed, outcome, event))
  // The browser shows its own error page now.
  return outcome === 'failed' && event.frameId === 0 && isLatest(click, event)
    ? { ...known, page: undefined }
    : known
}

/** Whether an answer of this status has no document. */
export function isBodiless(status: number | undefined): boolean {
  return status === 204 || status === 205
}

function isAttachment(headers: Header[]): boolean {
  return headers.some(
    ({ name, value }) => name.toLowerCase() === 'content-disposition' && /^\s*attachment\b/i.test(value),
  )
}

/** The browser, the user or another navigation ended it; the network is not to blame. */
export function isAbort(error: string): boolean {
  // Firefox says NS_BINDING_ABORTED as a name or as the number 0x804B0002.
  return /ERR_ABORTED|NS_BINDING_ABORTED|2152398850/.test(error)
}

/**
 * The first decided outcome stays: later events of the same navigation only echo it. What becomes of a frame, or of
 * a document that the click has left behind, decides nothing.
 */
function decided(click: Click, outcome: Outcome, event: { requestId: string }): Click {
  const open = reopened(click)
  return open.outcome === 'open' && isLatest(open, event) ? { ...open, outcome } : click
}

/** Whether the request is that of the click's last document. */
function isLatest(click: Click, { requestId }: { requestId: string }): boolean {
  return lastDocument(click)?.requestId === requestId
}

/** Whether the same request went on to another hop. */
function hasNext({ hops }: Click, index: number): boolean {
  return hops.findLastIndex(({ requestId }) => requestId === hops[index]?.requestId) > index
}

/**
 * Chromium asks again for a page that failed, as long as its error page is shown:
 * https://crbug.com/40262064 names the error page's auto-reload.
 */
function isRetry(tab: TabState, event: { url: string }): boolean {
  const click = currentClick(tab)
  if (click?.outcome !== 'failed' || tab.page !== undefined) return false
  // After too many redirects the last address was only named, and the one before is what failed.
  return click.hops.slice(-2).some(({ url }) => isSameAddress(url, event.url))
}

/**
 * The hop that an answer belongs to; where its request was never seen, it is made from the answer, with a gap.
 * Nothing for a frame of a page that is not followed, and for the browser's retry.
 */
function answeredHop(before: TabState, event: Answered, context: CaptureContext) {
  const { tab, click: found } = withShownRequest(before, event)
  if (!found && event.frameId !== 0) return answeredFrame(tab, event)
  if (!found && isRetry(tab, event)) return undefined
  if (!found) {
    // A click that is not remembered any more may be stored under the request's own id.
    const key = `${event.requestId}-late-${Math.round(event.at)}`
    const { tab: begun, click } = startClick(tab, hopOfRequest(unseen(event)), key, context)
    return { tab: begun, click: withGap(click, UNSEEN_BEGINNING, event.at, -1), index: 0 }
  }
  const index = hopAt(found.hops, event)
  if (index >= 0) return { tab, click: found, index }
  const changed = withChangedAddress(found, event, context)
  if (changed) return { tab, click: changed, index: changed.hops.length - 1 }
  const again = found.hops.findLastIndex((hop) => isSame(hop, event))
  if (again >= 0) return { tab, click: found, index: again }
  const successor: Hop = { ...hopOfRequest(unseen(event)), how: 'http', by: 'unknown' }
  const click = withGap(withNewHop(found, successor), 'The redirect that led here was not seen.', event.at)
  return { tab, click, index: click.hops.length - 1 }
}

/** The tab with the browser's retry, when its request was not seen. */
function beginRetry(tab: TabState, event: Answered, context: CaptureContext): TabState {
  return event.frameId === 0 && isRetry(tab, event) ? withRetry(tab, unseen(event), context) : tab
}

function answeredFrame(tab: TabState, event: Answered) {
  const asked = onFrameRequest(tab, unseen(event))
  const click = clickOfRequest(asked, event.requestId)
  if (!click) return undefined
  const reason = 'How this frame began was not seen.'
  return { tab: asked, click: withGap(click, reason, event.at), index: click.hops.length - 1 }
}

/**
 * The hop that was going on at that moment, or -1. Both the deep and the plain listener tell of a redirect, and
 * one to the same URL has an open hop behind it, so a hop that ended just then comes first.
 */
function hopAt(hops: readonly Hop[], event: Answered): number {
  let open = -1
  for (let index = hops.length - 1; index >= 0; index -= 1) {
    const hop = hops[index] as Hop
    if (hop.requestId !== event.requestId) continue
    if (hop.endedAt !== undefined && hop.endedAt < event.at) break
    if (!isSame(hop, event)) continue
    if (hop.endedAt === event.at) return index
    if (hop.endedAt === undefined && open < 0) open = index
  }
  return open
}

function unseen(event: Answered): RequestEvent {
  const { at, tabId, frameId, requestId, url } = event
  // Who asked is not known; a page, until the commit says otherwise.
  return { type: 'request', at, tabId, frameId, requestId, url, method: 'GET', initiator: 'null' }
}

function answer(hop: Hop | undefined, event: Answered): Partial<Hop> {
  return {
    // Firefox says 0 where it went on before it asked.
    ...(event.status === 0 ? {} : { status: event.status, statusLine: event.statusLine }),
    responseHeaders: longer(hop?.responseHeaders, event.headers),
    ...(event.ip ? { ip: event.ip } : {}),
    ...(event.fromCache === undefined ? {} : { fromCache: event.fromCache }),
  }
}

/** The deep and the plain listener report the same headers; the fuller list is kept, whichever came first. */
function longer(known: Header[] = [], seen: Header[]): Header[] {
  return seen.length >= known.length ? seen : known
}

function isSame(hop: Hop, event: { requestId: string; url: string }): boolean {
  return hop.requestId === event.requestId && isSameAddress(hop.url, event.url)
}
