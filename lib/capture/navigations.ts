import type { Click, Hop, How, Outcome } from '../schemas/click'
import type { CommittedEvent, HistoryEvent, NavigationFailedEvent, TabOpenedEvent } from '../schemas/event'
import { decided, isAbort } from './requests'
import { hopOfCommit, origin, startClick, withoutFragment } from './start'
import {
  type CaptureContext,
  currentClick,
  type TabState,
  type Tabs,
  tabOf,
  withClick,
  withHop,
} from './state'

/** The tab shows a document: the click that led there has landed. */
export function onCommitted(tab: TabState, event: CommittedEvent, context: CaptureContext): TabState {
  const showing: TabState = { ...tab, url: event.url, clickId: undefined, commit: undefined }
  // In Firefox the next request may be told before the commit of the page that made it.
  const reached = tab.clicks.findLast((click) => isAt(click, event.url))
  if (reached) return landed(showing, reached, event)
  if (!/^https?:/i.test(event.url) || event.qualifiers.includes('forward_back')) return showing
  if (event.transition === 'reload') return showing
  // Frame and request have no common order: this may be where the click that is open is about to arrive.
  if (tab.clicks.some(({ outcome }) => outcome === 'open')) return { ...showing, commit: event }
  return landedAtOnce(showing, tab, event, context)
}

/** The tab after a commit that waited: it lands the click that has come to its page meanwhile. */
export function settleCommit(tab: TabState): TabState {
  const { commit } = tab
  const reached =
    commit && tab.clicks.findLast((click) => click.outcome !== 'landed' && isAt(click, commit.url))
  return reached ? landed({ ...tab, commit: undefined }, reached, commit) : tab
}

/** A page without a request that could be seen is a click of its own. */
function landedAtOnce(
  showing: TabState,
  before: TabState,
  event: CommittedEvent,
  context: CaptureContext,
): TabState {
  const key = `commit-${Math.round(event.at)}`
  const begun = startClick(
    { ...showing, url: before.url, clickId: before.clickId },
    hopOfCommit(event),
    key,
    context,
  )
  return landed({ ...begun.tab, url: event.url }, begun.click, event)
}

/** The page rewrote its address: the next click starts from there. */
export function onHistory(tab: TabState, event: HistoryEvent): TabState {
  return { ...tab, url: event.url }
}

/** No document came: an empty answer, a download, an app link, or an error that the request did not tell. */
export function onNavigationFailed(tab: TabState, event: NavigationFailedEvent): TabState {
  const click = tab.clicks.findLast(
    ({ outcome, hops }) => outcome === 'open' && isAtHop(hops.at(-1), event.url),
  )
  const last = click?.hops.at(-1)
  if (!click || !last) return tab
  if (!isAbort(event.error)) {
    const failed = withHop(click, click.hops.length - 1, { error: { code: event.error }, endedAt: event.at })
    return withClick(tab, decided(failed, 'failed'))
  }
  return withClick(tab, decided(click, outcomeWithoutPage(last.status)))
}

/** A new tab remembers what its opener showed, for it shows nothing itself yet. */
export function onTabOpened(tabs: Tabs, event: TabOpenedEvent): TabState {
  const tab = tabOf(tabs, event.tabId)
  if (tab.opener?.tabId === event.openerTabId) return tab
  const { url, clickId } = tabOf(tabs, event.openerTabId)
  const opened: TabState = {
    ...tab,
    opener: { tabId: event.openerTabId, ...(url ? { url } : {}), ...(clickId ? { clickId } : {}) },
  }
  // The request may have been reported before the tab was.
  const first = opened.clicks.length === 1 ? currentClick(opened) : undefined
  if (!first || first.source || first.outcome !== 'open' || first.hops[0]?.by !== 'page') return opened
  return withClick(opened, { ...first, ...origin({ ...opened, url: undefined }) })
}

export function onTabClosed(tab: TabState): TabState {
  const click = currentClick(tab)
  return click ? withClick(tab, decided(click, 'stopped')) : tab
}

/** The navigation ends before the request does, so an empty answer shows only in its status. */
function outcomeWithoutPage(status: number | undefined): Outcome {
  if (status === undefined) return 'stopped'
  return status === 204 || status === 205 ? 'no-content' : 'download'
}

function landed(tab: TabState, click: Click, event: CommittedEvent): TabState {
  // Firefox may report a request as aborted when its document moves to another process: the page is the proof.
  const settled: Click = { ...click, outcome: 'landed' }
  // webRequest leaves the fragment out, the commit has it.
  const atPage = withHop(settled, settled.hops.length - 1, { url: event.url, error: undefined })
  // How a click began is told by its own commit, not by a later return to its page.
  const told = click.outcome === 'landed' ? atPage : opening(atPage, event)
  const shown = withClick({ ...tab, clickId: click.id }, told)
  const later = shown.clicks.slice(shown.clicks.findIndex(({ id }) => id === click.id) + 1)
  return later
    .filter(({ outcome, hops }) => outcome === 'open' && hops[0]?.by === 'page')
    .reduce((state, next) => withClick(state, { ...next, ...origin(state) }), shown)
}

/** The commit tells how the first hop was reached, and whether the page before had any part in it. */
function opening(click: Click, event: CommittedEvent): Click {
  const first = click.hops[0] as Hop
  const how = howOf(event)
  if (first.how === how) return click
  const told = withHop(click, 0, { how, by: how === 'link' || how === 'form' ? 'page' : 'browser' })
  if (how === 'link' || how === 'form') return told
  const { source: _source, previousClickId: _previous, openerTabId: _opener, ...alone } = told
  return alone
}

/** https://developer.chrome.com/docs/extensions/reference/api/webNavigation#transition_types_and_qualifiers */
const HOW_BY_TRANSITION: Record<string, How> = {
  typed: 'typed',
  generated: 'typed',
  keyword: 'typed',
  keyword_generated: 'typed',
  auto_bookmark: 'typed',
  start_page: 'typed',
  auto_toplevel: 'typed',
  reload: 'reload',
  form_submit: 'form',
}

function howOf({ transition, qualifiers }: CommittedEvent): How {
  if (qualifiers.includes('forward_back')) return 'back-forward'
  if (qualifiers.includes('from_address_bar')) return 'typed'
  return HOW_BY_TRANSITION[transition] ?? 'link'
}

function isAt(click: Click, url: string): boolean {
  if (!['open', 'landed', 'stopped'].includes(click.outcome)) return false
  return isAtHop(click.hops.at(-1), url)
}

function isAtHop(hop: Hop | undefined, url: string): boolean {
  return hop !== undefined && withoutFragment(hop.url) === withoutFragment(url)
}
