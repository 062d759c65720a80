import type { TabFoundEvent } from '../schemas/event'
import { isSameAddress } from './hops'
import { clickById, closeOpen, currentClick, type TabState, UNSEEN_END, withClick, withGap } from './state'

/**
 * The tab as a worker that has just started finds it, at rest. Where it shows another page than was told, or its
 * click had not ended, something was told to a worker that died: it is known only that it is over.
 */
export function onTabFound(tab: TabState, event: TabFoundEvent): TabState {
  const isKnown = isSameAddress(tab.page?.url, event.url)
  const isOpen = currentClick(tab)?.outcome === 'open'
  if (isKnown && !isOpen) return tab
  const closed = isOpen ? closeOpen(tab, event.at) : tab
  if (isKnown) return closed
  const left = clickById(closed, closed.page?.clickId)
  const told = left ? withClick(closed, withGap(left, UNSEEN_END, event.at, left.hops.length - 1)) : closed
  return { ...told, commit: undefined, page: { url: event.url } }
}
