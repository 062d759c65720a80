import type { BrowserEvent } from '../schemas/event'
import {
  onCommitted,
  onHistory,
  onNavigationFailed,
  onTabClosed,
  onTabOpened,
  settleCommit,
} from './navigations'
import { onCompleted, onFailed, onRedirect, onRequest, onRequestHeaders, onResponse } from './requests'
import { type CaptureContext, type TabState, type Tabs, tabOf, withTab } from './state'

/**
 * The tabs after one browser event, pure. An idempotent upsert: an event told twice changes nothing, and events
 * may come in any order that keeps each request's and each frame's own.
 */
export function reduce(tabs: Tabs, event: BrowserEvent, context: CaptureContext): Tabs {
  const before = tabOf(tabs, event.tabId)
  if ('requestId' in event && before.done?.includes(event.requestId)) return tabs
  const after = settleCommit(next(before, event, tabs, context))
  return after === before ? tabs : withTab(tabs, after)
}

function next(tab: TabState, event: BrowserEvent, tabs: Tabs, context: CaptureContext): TabState {
  switch (event.type) {
    case 'request':
      return onRequest(tab, event, context)
    case 'request-headers':
      return onRequestHeaders(tab, event)
    case 'response':
      return onResponse(tab, event, context)
    case 'redirect':
      return onRedirect(tab, event, context)
    case 'completed':
      return onCompleted(tab, event, context)
    case 'failed':
      return onFailed(tab, event)
    case 'committed':
      return onCommitted(tab, event, context)
    case 'history':
      return onHistory(tab, event)
    case 'navigation-failed':
      return onNavigationFailed(tab, event)
    case 'tab-opened':
      return onTabOpened(tabs, event)
    case 'tab-closed':
      return onTabClosed(tab)
  }
}
