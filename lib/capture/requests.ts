import type { Click, Hop } from '../schemas/click'
import type { AnsweredEvent, RequestEvent, RequestHeadersEvent } from '../schemas/event'
import { withChangedAddress } from './changed-address'
import { isAskedBy } from './continuation'
import { withRetry } from './hidden'
import { hopOfRequest, isSame, isSameAddress, isWebAddress, lastDocumentIndex, longer } from './hops'
import { inferPage } from './pages'
import { startClick } from './start'
import {
  type CaptureContext,
  clickById,
  clickOfRequest,
  currentClick,
  isUntold,
  type TabState,
  UNSEEN_BEGINNING,
  withClick,
  withGap,
  withHop,
  withNewHop,
} from './state'

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
export function withShownRequest(tab: TabState, event: RequestEvent | AnsweredEvent) {
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

/** A page of the web asked, in a tab of which nothing was ever told: what it showed before was missed. */
function isFromNowhere(tab: TabState, { initiator }: RequestEvent): boolean {
  return isWebAddress(initiator) && isUntold(tab)
}

/** The way of the frame that asked for a page of the whole tab: there the click began. */
function hopsOfFrame(tab: TabState, initiator: string | undefined): Hop[] {
  const { hops = [] } = clickById(tab, tab.page?.clickId) ?? {}
  if (initiator === undefined) return []
  const shown = hops.findLast((hop) => hop.frameId !== 0 && isAskedBy(hop, initiator))
  return shown ? hops.filter(({ frameId }) => frameId === shown.frameId) : []
}

/** What a frame of the page asks for belongs to the page's click. */
export function onFrameRequest(tab: TabState, event: RequestEvent): TabState {
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
  // From the end, where it is in a chain of any length.
  const isKnown = found && found.hops.findLastIndex((hop) => isSame(hop, event)) >= 0
  const click = isKnown ? found : found && withChangedAddress(found, event, context)
  const index = click?.hops.findLastIndex((hop) => isSame(hop, event)) ?? -1
  if (!click || index < 0) return tab
  return withClick(
    tab,
    withHop(click, index, { requestHeaders: longer(click.hops[index]?.requestHeaders, event.headers) }),
  )
}

/**
 * Chromium asks again for a page that failed, as long as its error page is shown:
 * https://crbug.com/40262064 names the error page's auto-reload.
 */
export function isRetry(tab: TabState, event: { url: string }): boolean {
  const click = currentClick(tab)
  if (click?.outcome !== 'failed' || tab.page !== undefined) return false
  // After too many redirects the last address was only named, and the one before is what failed.
  return click.hops.slice(-2).some(({ url }) => isSameAddress(url, event.url))
}
