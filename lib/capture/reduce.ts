import type { BrowserEvent } from '../schemas/event'
import { onCompleted, onRedirect, onResponse } from './answers'
import { settleSteps } from './continuation'
import { onTabFound } from './found'
import { inHidden, takeHidden } from './hidden'
import { onPageCookies, settleLandings } from './landing'
import { onCommitted, onNavigationFailed, onTabClosed, settleCommit } from './navigations'
import { onTabOpened } from './openers'
import { inOrder } from './order'
import { onFailed } from './outcomes'
import { onHistory, onPageRefreshes, onPageSeen, onPageTouched } from './pages'
import { onRequest, onRequestHeaders } from './requests'
import { onScriptCall, settleCalls } from './script-calls'
import { type CaptureContext, type TabState, type Tabs, tabOf, withTab } from './state'

/**
 * The tabs after one browser event, pure. An idempotent upsert: an event told twice changes nothing, and events
 * may come in any order that keeps each request's and each frame's own.
 */
export function reduce(tabs: Tabs, event: BrowserEvent, context: CaptureContext): Tabs {
  const before = tabOf(tabs, event.tabId)
  const inTabs = (tab: TabState, shown: BrowserEvent) => inTab(tab, shown, tabs, context)
  const after = inOrder(
    before,
    event,
    context.lateness,
    (tab, told) => inHidden(tab, told, inTabs) ?? inTabs(tab, told),
  )
  return after === before ? tabs : withTab(tabs, after)
}

function inTab(tab: TabState, event: BrowserEvent, tabs: Tabs, context: CaptureContext): TabState {
  if ('requestId' in event && tab.done?.includes(event.requestId)) return tab
  const told = isOfFrame(event) ? atFrameTime(tab, event.at) : tab
  if (!told) return tab
  return settleCalls(settleLandings(settleSteps(settleCommit(next(told, event, tabs, context))), event.at))
}

function isOfFrame({ type }: BrowserEvent): boolean {
  return type === 'committed' || type === 'history' || type === 'navigation-failed'
}

/** The tab as of this event of its frame; undefined for one that is over. */
function atFrameTime(tab: TabState, at: number): TabState | undefined {
  if (tab.frameAt !== undefined && at < tab.frameAt) return undefined
  return tab.frameAt === at ? tab : { ...tab, frameAt: at }
}

function next(tab: TabState, event: BrowserEvent, tabs: Tabs, context: CaptureContext): TabState {
  switch (event.type) {
    case 'request':
      return onRequest(tab, event, context)
    case 'request-headers':
      return onRequestHeaders(tab, event, context)
    case 'response':
      return onResponse(tab, event, context)
    case 'redirect':
      return onRedirect(tab, event, context)
    case 'completed':
      return onCompleted(tab, event, context)
    case 'failed':
      return onFailed(tab, event)
    case 'committed':
      return onCommitted(takeHidden(tab, event), event, context)
    case 'history':
      return onHistory(tab, event)
    case 'page-seen':
      return onPageSeen(tab, event)
    case 'page-touched':
      return onPageTouched(tab, event)
    case 'page-refreshes':
      return onPageRefreshes(tab, event)
    case 'script-call':
      return onScriptCall(tab, event)
    case 'page-cookies':
      return onPageCookies(tab, event)
    case 'page-cookies-changed':
      // Says only that they are to be read.
      return tab
    case 'navigation-failed':
      return onNavigationFailed(tab, event, context)
    case 'tab-found':
      return onTabFound(tab, event)
    case 'tab-opened':
      return onTabOpened(tab, event, tabs)
    case 'tab-closed':
      return onTabClosed(tab, event)
  }
}
