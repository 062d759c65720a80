import type { TabFoundEvent } from '../schemas/event'
import { isSameAddress } from './hops'
import { closeOpen, currentClick, type TabState } from './state'

/**
 * The tab as a worker that has just started finds it, at rest. Where it shows another page than was told, or its
 * click had not ended, something was told to a worker that died: it is known only that it is over.
 */
export function onTabFound(tab: TabState, event: TabFoundEvent): TabState {
  const isKnown = isSameAddress(tab.page?.url, event.url)
  const isOpen = currentClick(tab)?.outcome === 'open'
  if (isKnown && !isOpen) return tab
  const closed = isOpen ? closeOpen(tab, event.at) : tab
  return isKnown ? closed : { ...closed, commit: undefined, page: { url: event.url } }
}
