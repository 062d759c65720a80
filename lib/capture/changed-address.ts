import type { By, Click, Hop, How } from '../schemas/click'
import { isSameAddress, withoutFragment } from './hops'
import { type CaptureContext, withHop, withNewHop } from './state'

/**
 * The click with one more hop where the address of a request was changed before it was sent. After a server redirect
 * Chromium tells of it by no event: `onBeforeRequest` carries one URL, and all that follows another. Undefined where
 * that is not known to be the reason.
 */
export function withChangedAddress(
  click: Click,
  event: { requestId: string; url: string },
  context: CaptureContext,
): Click | undefined {
  const index = click.hops.findLastIndex(({ requestId }) => requestId === event.requestId)
  const last = click.hops[index]
  const reached = last && whoChanged(last, event.url, context)
  if (!last || !reached) return undefined
  const ended = withHop(click, index, { endedAt: last.startedAt })
  return withNewHop(ended, { ...last, url: event.url, ...reached })
}

function whoChanged(
  { url: asked, startedAt, status, requestHeaders }: Hop,
  url: string,
  { environment, listeningSince }: CaptureContext,
): { how: How; by: By } | undefined {
  const wasSent = status !== undefined || requestHeaders.length > 0
  if (wasSent || isSameAddress(asked, url)) return undefined
  if (withoutFragment(asked).replace(/^http:/, 'https:') === url) return { how: 'hsts', by: 'browser' }
  // Firefox tells of every redirect, but not in order.
  if (environment.browser === 'firefox') return undefined
  // Events that a worker took with it when it died would look the same.
  if (listeningSince === undefined || startedAt < listeningSince) return undefined
  // So would a filter of its own in a browser made from Chromium: it is taken for an extension's.
  return { how: 'extension', by: 'extension' }
}
