import type { Click, Header, Hop } from '../schemas/click'
import type {
  AnsweredEvent,
  CompletedEvent,
  RedirectEvent,
  RequestEvent,
  ResponseEvent,
} from '../schemas/event'
import { withChangedAddress } from './changed-address'
import { withRetry } from './hidden'
import { hopOfRequest, isSame, isSameAddress, longer } from './hops'
import { decided, isBodiless } from './outcomes'
import { redirectedHop } from './redirects'
import { isRetry, onFrameRequest, withShownRequest } from './requests'
import { startClick } from './start'
import {
  type CaptureContext,
  clickOfRequest,
  type TabState,
  UNSEEN_BEGINNING,
  withClick,
  withGap,
  withHop,
  withNewHop,
} from './state'

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

/**
 * The hop that an answer belongs to; where its request was never seen, it is made from the answer, with a gap.
 * Nothing for a frame of a page that is not followed, and for the browser's retry.
 */
function answeredHop(before: TabState, event: AnsweredEvent, context: CaptureContext) {
  const { tab, click: found } = withShownRequest(before, event)
  if (!found && event.frameId !== 0) return answeredFrame(tab, event)
  if (!found && isRetry(tab, event)) return undefined
  if (!found) {
    // A click that is not remembered any more may be stored under the request's own id.
    const key = `${event.requestId}-late-${Math.round(event.at)}`
    const { tab: begun, click } = startClick(tab, hopOfRequest(unseen(event)), key, context, tab.page)
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
function beginRetry(tab: TabState, event: AnsweredEvent, context: CaptureContext): TabState {
  return event.frameId === 0 && isRetry(tab, event) ? withRetry(tab, unseen(event), context) : tab
}

function answeredFrame(tab: TabState, event: AnsweredEvent) {
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
function hopAt(hops: readonly Hop[], event: AnsweredEvent): number {
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

/** Whether the same request went on to another hop. */
function hasNext({ hops }: Click, index: number): boolean {
  return hops.findLastIndex(({ requestId }) => requestId === hops[index]?.requestId) > index
}

function isAttachment(headers: Header[]): boolean {
  return headers.some(
    ({ name, value }) => name.toLowerCase() === 'content-disposition' && /^\s*attachment\b/i.test(value),
  )
}

function unseen(event: AnsweredEvent): RequestEvent {
  const { at, tabId, frameId, requestId, url } = event
  // Who asked is not known; a page, until the commit says otherwise.
  return { type: 'request', at, tabId, frameId, requestId, url, method: 'GET', initiator: 'null' }
}

function answer(hop: Hop | undefined, event: AnsweredEvent): Partial<Hop> {
  return {
    // Firefox says 0 where it went on before it asked.
    ...(event.status === 0 ? {} : { status: event.status, statusLine: event.statusLine }),
    responseHeaders: longer(hop?.responseHeaders, event.headers),
    ...(event.ip ? { ip: event.ip } : {}),
    ...(event.fromCache === undefined ? {} : { fromCache: event.fromCache }),
  }
}
