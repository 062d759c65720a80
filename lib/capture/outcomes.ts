import type { Click, Outcome } from '../schemas/click'
import type { FailedEvent } from '../schemas/event'
import { lastDocument } from './hops'
import { followAnswer, isRedirect } from './redirects'
import { clickOfRequest, reopened, type TabState, withClick, withHop } from './state'

const TOO_MANY_REDIRECTS = 'net::ERR_TOO_MANY_REDIRECTS'
/** https://source.chromium.org/chromium/chromium/src/+/main:net/url_request/url_request.h, kMaxRedirects */
const MOST_REDIRECTS = 20

/** The request ended without a document: the network failed, or somebody broke off. */
export function onFailed(before: TabState, event: FailedEvent): TabState {
  const tab = followAnswer(before, event)
  const click = clickOfRequest(tab, event.requestId)
  const index = click?.hops.findLastIndex(({ requestId }) => requestId === event.requestId) ?? -1
  const hop = click?.hops[index]
  if (!click || !hop) return tab
  const code = hasTooManyRedirects(click, event) ? TOO_MANY_REDIRECTS : event.error
  // A page that was shown and left while it was still loading: nothing went wrong.
  const wasLeft = isAbort(code) && (click.outcome === 'landed' || !isLatest(click, event))
  // What its frame said of it may be more precise.
  const isTold = isAbort(code) && hop.error !== undefined
  // Firefox ends a request itself whose answer is empty.
  const isEmpty = isAbort(code) && isBodiless(hop.status)
  const error = wasLeft || isTold || isEmpty ? {} : { error: { code } }
  const failed = withHop(click, index, { ...error, endedAt: hop.endedAt ?? event.at })
  const outcome = isEmpty ? 'no-content' : isAbort(code) ? 'stopped' : 'failed'
  const known = withClick(tab, decided(failed, outcome, event))
  // The browser shows its own error page now.
  return outcome === 'failed' && event.frameId === 0 && isLatest(click, event)
    ? { ...known, page: undefined }
    : known
}

/**
 * The first decided outcome stays: later events of the same navigation only echo it. What becomes of a frame, or of
 * a document that the click has left behind, decides nothing.
 */
export function decided(click: Click, outcome: Outcome, event: { requestId: string }): Click {
  const open = reopened(click)
  return open.outcome === 'open' && isLatest(open, event) ? { ...open, outcome } : click
}

/** Whether the request is that of the click's last document. */
export function isLatest(click: Click, { requestId }: { requestId: string }): boolean {
  return lastDocument(click)?.requestId === requestId
}

/** The browser, the user or another navigation ended it; the network is not to blame. */
export function isAbort(error: string): boolean {
  // Firefox says NS_BINDING_ABORTED as a name or as the number 0x804B0002.
  return /ERR_ABORTED|NS_BINDING_ABORTED|2152398850/.test(error)
}

/** Of a redirect that Chromium refuses, its request says that it was aborted, and its frame alone why. */
function hasTooManyRedirects({ hops, environment }: Click, { requestId, error }: FailedEvent): boolean {
  if (environment.browser !== 'chromium' || !isAbort(error)) return false
  return hops.filter((hop) => hop.requestId === requestId && isRedirect(hop)).length >= MOST_REDIRECTS
}

/** Whether an answer of this status has no document. */
export function isBodiless(status: number | undefined): boolean {
  return status === 204 || status === 205
}
