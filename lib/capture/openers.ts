import type { TabOpenedEvent } from '../schemas/event'
import { origin } from './start'
import { currentClick, type TabState, type Tabs, tabOf, withClick } from './state'

/** A new tab remembers what its opener showed, for it shows nothing itself yet. */
export function onTabOpened(tab: TabState, event: TabOpenedEvent, tabs: Tabs): TabState {
  if (tab.opener?.tabId === event.openerTabId) return tab
  const { page } = tabOf(tabs, event.openerTabId)
  const opened: TabState = {
    ...tab,
    opener: {
      tabId: event.openerTabId,
      ...(page ? { url: page.url } : {}),
      ...(page?.clickId ? { clickId: page.clickId } : {}),
    },
  }
  // The request may have been reported before the tab was.
  const first = opened.clicks.length === 1 ? currentClick(opened) : undefined
  if (!first || first.source || first.outcome !== 'open' || first.hops[0]?.by !== 'page') return opened
  return withClick(opened, { ...first, ...origin({ ...opened, page: undefined }) })
}
