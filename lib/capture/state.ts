import type { Click, Environment, Hop } from '../schemas/click'
import type { CommittedEvent, RequestEvent } from '../schemas/event'

/** Where a tab came from: what its opener showed at that moment. */
export interface Opener {
  tabId: number
  url?: string
  clickId?: string
}

/** What must be known of a tab to read its next event. */
export interface TabState {
  tabId: number
  /** The document the tab shows. */
  url?: string
  /** The click that led to it. */
  clickId?: string
  opener?: Opener
  /** The clicks of which events may still come, oldest first; the last is the current one. */
  clicks: Click[]
  /** A commit that came before the request it belongs to was told whole. */
  commit?: CommittedEvent
  /** The browser's own retry of a failed page: neither a hop nor a click unless it is answered. */
  retry?: RequestEvent
  /** Requests of clicks that made room: a download of one may still end. */
  done?: string[]
  /** Clicks that the user deleted while they ran: followed to their end, but not written. */
  deleted?: string[]
}

export type Tabs = Readonly<Record<number, TabState>>

/** What is the same for every event of a browser session; given, so that the reducer stays pure. */
export interface CaptureContext {
  /** Sets this browser session apart, since tab and request ids recur after a restart. */
  sessionNonce: string
  environment: Environment
  private: boolean
}

/** Late events of a navigation that was overtaken come soon; older clicks of a tab are done. */
const MOST_CLICKS = 3
const MOST_DONE = 30

export function tabOf(tabs: Tabs, tabId: number): TabState {
  return tabs[tabId] ?? { tabId, clicks: [] }
}

export function withTab(tabs: Tabs, tab: TabState): Tabs {
  return { ...tabs, [tab.tabId]: tab }
}

/** The tab with one of its clicks replaced, or added as the current one. */
export function withClick(tab: TabState, click: Click): TabState {
  if (tab.clicks.some(({ id }) => id === click.id)) {
    return { ...tab, clicks: tab.clicks.map((other) => (other.id === click.id ? click : other)) }
  }
  const clicks = [...tab.clicks, click]
  const oldest = clicks
    .slice(0, -MOST_CLICKS)
    .flatMap(({ hops }) => hops.flatMap(({ requestId }) => requestId ?? []))
  const done = [...new Set([...(tab.done ?? []), ...oldest])].slice(-MOST_DONE)
  return { ...tab, clicks: clicks.slice(-MOST_CLICKS), ...(done.length > 0 ? { done } : {}) }
}

export function currentClick(tab: TabState): Click | undefined {
  return tab.clicks.at(-1)
}

export function clickOfRequest(tab: TabState, requestId: string): Click | undefined {
  return tab.clicks.findLast(({ hops }) => hops.some((hop) => hop.requestId === requestId))
}

export function withHop(click: Click, index: number, change: Partial<Hop>): Click {
  return { ...click, hops: click.hops.with(index, { ...click.hops[index], ...change } as Hop) }
}

export function withNewHop(click: Click, hop: Hop): Click {
  return { ...click, hops: [...click.hops, hop] }
}
