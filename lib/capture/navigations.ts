import type { Click, Outcome } from '../schemas/click'
import type { CommittedEvent, NavigationFailedEvent, TabClosedEvent } from '../schemas/event'
import { hopOfApp, hopOfCommit, isSameAddress, isWebAddress, lastDocument, lastDocumentIndex } from './hops'
import { isAbort, isBodiless } from './outcomes'
import { pageOf, showPage } from './pages'
import { firstOfRequest, howOf, opening, withToldStep } from './reached'
import { followAnswer } from './redirects'
import { origin, startClick } from './start'
import {
  type CaptureContext,
  clickById,
  closeOvertaken,
  currentClick,
  isUntold,
  reopened,
  type TabState,
  UNSEEN_BEGINNING,
  withClick,
  withGap,
  withHop,
} from './state'

/** The tab shows a document: the click that led there has landed. */
export function onCommitted(before: TabState, event: CommittedEvent, context: CaptureContext): TabState {
  if (isErrorPage(before, event)) return before
  const tab = followAnswer(before, event)
  if (tab.page?.inferred && isSameAddress(tab.page.url, event.url)) return confirmed(tab, event)
  // In Firefox the next request may be told before the commit of the page that made it.
  const reached = tab.clicks.findLast((click) => isAt(click, event.url))
  if (reached) return landed(tab, reached, event)
  const showing = showPage(tab, event, undefined)
  if (!isWebAddress(event.url) || isReturn(event)) return showing
  // Frame and request have no common order: this may be where the click that is open is about to arrive.
  if (tab.clicks.some(({ outcome }) => outcome === 'open')) return { ...showing, commit: event }
  return landedAtOnce(tab, event, context)
}

/** The tab after a commit that waited: it lands the click that has come to its page meanwhile. */
export function settleCommit(tab: TabState): TabState {
  const { commit } = tab
  const reached =
    commit && tab.clicks.findLast((click) => click.outcome !== 'landed' && isAt(click, commit.url))
  return reached ? landed(tab, reached, commit) : tab
}

/** No document came: an empty answer, a download, an app link, or an error that the request did not tell. */
export function onNavigationFailed(
  tab: TabState,
  event: NavigationFailedEvent,
  context: CaptureContext,
): TabState {
  if (isAppAddress(event.url)) return onAppCalled(tab, event, context)
  if (!isAbort(event.error)) return onError(tab, event)
  const click = tab.clicks.findLast(
    (one) => one.outcome === 'open' && isSameAddress(lastDocument(one)?.url, event.url),
  )
  return click ? withClick(tab, { ...click, outcome: outcomeWithoutPage(lastDocument(click)?.status) }) : tab
}

/**
 * The request may have told it before, or only that it was aborted: Chromium says so of too many redirects. Of a
 * secure connection that failed, a request in Firefox has no code but a sentence in the user's language.
 */
function onError(tab: TabState, event: NavigationFailedEvent): TabState {
  const click = currentClick(tab)
  const undecided = click?.outcome === 'open' || click?.outcome === 'stopped'
  const isNameless = /\s/.test(lastDocument(click)?.error?.code ?? '') && !/\s/.test(event.error)
  if (
    !click ||
    !(undecided || isNameless) ||
    !click.hops.slice(-2).some(({ url }) => isSameAddress(url, event.url))
  )
    return tab
  const failed = withHop(click, lastDocumentIndex(click), {
    error: { code: event.error },
    endedAt: event.at,
  })
  return { ...withClick(tab, { ...failed, outcome: 'failed' }), page: undefined }
}

export function onTabClosed(open: TabState, event: TabClosedEvent): TabState {
  const tab = { ...open, closedAt: event.at }
  const click = currentClick(tab)
  if (click?.outcome !== 'open') return tab
  const index = lastDocumentIndex(click)
  const ended = withHop(click, index, { endedAt: click.hops[index]?.endedAt ?? event.at })
  return withClick(tab, { ...ended, outcome: 'stopped' })
}

/** A page without a request that could be seen is a click of its own, until its page is known to have led there. */
function landedAtOnce(tab: TabState, event: CommittedEvent, context: CaptureContext): TabState {
  const key = `commit-${Math.round(event.at)}`
  const asking = event.qualifiers.includes('from_address_bar') ? undefined : tab.page
  const begun = startClick(tab, hopOfCommit(event), key, context, asking)
  // A link in a tab of which nothing was told: what led there was missed.
  const isLate = isUntold(tab) && howOf(event) === 'link'
  const click = isLate ? withGap(begun.click, UNSEEN_BEGINNING, event.at, -1) : begun.click
  return landed(begun.tab, click, event)
}

/** A page calls an app: no request is made, and the page stays where it is. */
function onAppCalled(before: TabState, event: NavigationFailedEvent, context: CaptureContext): TabState {
  const tab = followAnswer(before, event)
  const known = tab.clicks.findLast((click) => lastDocument(click)?.url === event.url)
  if (known?.outcome === 'app') return tab
  if (known?.outcome === 'open') {
    const ended = withHop(known, lastDocumentIndex(known), { endedAt: event.at })
    return withClick(tab, { ...ended, outcome: 'app' })
  }
  const key = `app-${Math.round(event.at)}`
  const begun = startClick(tab, hopOfApp(event), key, context, tab.page)
  return withClick(withToldStep(begun.tab, begun.click.hops[0], []), { ...begun.click, outcome: 'app' })
}

/** The commit of a page that another event had proven before. */
function confirmed(tab: TabState, event: CommittedEvent): TabState {
  const { inferred: _inferred, ...page } = { ...tab.page, ...pageOf(event, tab.page?.clickId) }
  const click = clickById(tab, page.clickId)
  const steps = tab.steps?.map((step) => (step.page.inferred ? { ...step, page } : step))
  const shown: TabState = { ...tab, page, ...(steps ? { steps } : {}) }
  if (!click) return shown
  // The click may have gone on from the page meanwhile: only how it was reached is still to be told.
  const document = click.hops.findLastIndex(({ url }) => isSameAddress(url, event.url))
  return withClick(shown, opening(shown, click, event, document))
}

function landed(tab: TabState, click: Click, event: CommittedEvent): TabState {
  // Firefox may report a request as aborted when its document moves to another process: the page is the proof.
  const settled: Click = { ...reopened(click), outcome: 'landed' }
  const index = lastDocumentIndex(settled)
  const isRewritten = !isSameAddress(settled.hops[index]?.url, event.url)
  // webRequest leaves the fragment out, the commit has it.
  const atPage = isRewritten ? settled : withHop(settled, index, { url: event.url, error: undefined })
  // How a click began is told by its own commit, not by a later return to its page.
  const told =
    click.outcome === 'landed' ? atPage : opening(tab, withUnseenRedirect(atPage, event, index), event, index)
  const first = told.hops[firstOfRequest(told, index)]
  const landedTab = withClick(withToldStep(showPage(tab, event, click.id), first, event.qualifiers), told)
  const shown = closeOvertaken(landedTab, click.id, event.at)
  const later = shown.clicks.slice(shown.clicks.findIndex(({ id }) => id === click.id) + 1)
  return later
    .filter(({ outcome, hops }) => outcome === 'open' && hops[0]?.by === 'page')
    .reduce((state, next) => withClick(state, { ...next, ...origin(state) }), shown)
}

/** The commit knows of a redirect, and no hop does: the worker was not there when it was told. */
function withUnseenRedirect(click: Click, { qualifiers, at }: CommittedEvent, document: number): Click {
  return qualifiers.includes('server_redirect') && firstOfRequest(click, document) === document
    ? withGap(click, 'The redirect that led here was not seen.', at, document - 1)
    : click
}

/** The navigation ends before the request does, so an empty answer shows only in its status. */
function outcomeWithoutPage(status: number | undefined): Outcome {
  if (status === undefined) return 'stopped'
  return isBodiless(status) ? 'no-content' : 'download'
}

/** Firefox commits its own error page by the address that failed; Chromium tells nothing of it. */
function isErrorPage({ clicks, page }: TabState, { url }: CommittedEvent): boolean {
  const last = clicks.at(-1)
  return page === undefined && last?.outcome === 'failed' && isSameAddress(lastDocument(last)?.url, url)
}

/** A page that was shown before is shown again. */
function isReturn({ transition, qualifiers }: CommittedEvent): boolean {
  return transition === 'reload' || qualifiers.includes('forward_back')
}

function isAt(click: Click, url: string): boolean {
  if (!['open', 'landed', 'stopped', 'download'].includes(reopened(click).outcome)) return false
  const shown = click.hops.findLast(({ frameId }) => frameId === 0)
  return isSameAddress(lastDocument(click)?.url, url) || isSameAddress(shown?.url, url)
}

/** Neither the web's nor the browser's own: an address that the system hands to a program. */
function isAppAddress(url: string): boolean {
  return !/^(?:https?|about|blob|data|file|filesystem|javascript|view-source|devtools|chrome[a-z-]*|moz-[a-z-]+|edge|resource):/i.test(
    url,
  )
}
