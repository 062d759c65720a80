import type { Click, Environment, Hop, Landing } from '../schemas/click'
import type { BrowserEvent, CommittedEvent, HistoryEvent, ScriptCallEvent } from '../schemas/event'

/** The document that a tab shows. */
export interface Page {
  url: string
  /** The time of its commit, which names it. */
  shownAt?: number
  /** The browser's name for this one document. */
  documentId?: string
  /** The click that led to it. */
  clickId?: string
  /** Looked into: from then on it is known whether the user has touched it. */
  seen?: boolean
  /** When the user first did something on it. */
  touchedAt?: number
  /** What its meta refreshes say, as they stand there. */
  refreshes?: string[]
  /** How it changed its own address before it was looked into. */
  rewrites?: HistoryEvent[]
  /** Its commit was not told yet: another event proves that it was shown. */
  inferred?: true
}

/** A navigation that a page of the tab asked for: part of the page's click, or a click of its own. */
export interface Step {
  /** The page that asked. */
  page: Page
  /** The id of the click that it is, unless it goes on with the page's. */
  clickId: string
  /** When it began: identifies its first hop. */
  startedAt: number
  /** Its commit came: how it was reached is known. */
  told?: true
  /** The browser says that it took the page's place in the history, as a redirect does. */
  replaced?: true
  /** What was seen of the page as a landing, while its click has gone on from it. */
  landing?: Landing
}

/** Where a tab came from: what its opener showed at that moment. */
export interface Opener {
  tabId: number
  url?: string
  clickId?: string
}

/** A click that is none any more, and the one that has its hops now; none where they were never told in order. */
export interface Joined {
  id: string
  into?: string
}

/** What must be known of a tab to read its next event. */
export interface TabState {
  tabId: number
  page?: Page
  opener?: Opener
  /** The clicks of which events may still come, oldest first; the last is the current one. */
  clicks: Click[]
  /** The newest navigations that pages asked for, oldest first: what these pages note may come much later. */
  steps?: Step[]
  /** Calls of scripts on a page whose commit may still be told, oldest first. */
  calls?: ScriptCallEvent[]
  /**
   * Clicks that are not worth recording by themselves, and the last one before them that is: an order is told of
   * several pages after the landing. Known to the record, which judges that; the newest last.
   */
  origins?: Readonly<Record<string, string>>
  /** The time of the last event of its frame, which come in order: an earlier one is told again. */
  frameAt?: number
  /** A commit that came before the request it belongs to was told whole. */
  commit?: CommittedEvent
  /** The browser's own retry of a failed page, as a tab of its own until its page is shown. */
  retry?: TabState
  /** Requests of clicks that made room: a download of one may still end. */
  done?: string[]
  /** Clicks that turned out to be part of others. */
  joined?: Joined[]
  /** Clicks that the user deleted while they ran: followed to their end, but not written. */
  deleted?: string[]
  /** Pages made ready in advance, each as a tab of its own until it is shown, by the number of its frame. */
  prerenders?: Record<number, TabState>
  /** When it was closed: what may be told later than that still belongs to its clicks. */
  closedAt?: number
  /** The newest events in the order of their times, and the tab before them: one may still come between. */
  recent?: { before: TabState; events: BrowserEvent[] }
}

export type Tabs = Readonly<Record<number, TabState>>

/** What is the same for every event of a browser session; given, so that the reducer stays pure. */
export interface CaptureContext {
  /** Sets this browser session apart, since tab and request ids recur after a restart. */
  sessionNonce: string
  environment: Environment
  private: boolean
  /** Since when no event was missed; without it, any may have been. */
  listeningSince?: number
  /** How late the browser may tell an event, in milliseconds; 0 when it tells all in the order of their times. */
  lateness: number
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
  if (tab.clicks.includes(click)) return tab
  if (tab.clicks.some(({ id }) => id === click.id)) {
    return { ...tab, clicks: tab.clicks.map((other) => (other.id === click.id ? click : other)) }
  }
  return withClicks(tab, [...tab.clicks, click])
}

/** The tab with these clicks, of which the oldest make room. */
export function withClicks(tab: TabState, clicks: Click[]): TabState {
  const oldest = clicks
    .slice(0, -MOST_CLICKS)
    .flatMap(({ hops }) => hops.flatMap(({ requestId }) => requestId ?? []))
  const done = [...new Set([...(tab.done ?? []), ...oldest])].slice(-MOST_DONE)
  return { ...tab, clicks: clicks.slice(-MOST_CLICKS), ...(done.length > 0 ? { done } : {}) }
}

/** Whether nothing was ever told of the tab. */
export function isUntold({ page, opener, clicks }: TabState): boolean {
  return !page && !opener && clicks.length === 0
}

export function currentClick(tab: TabState): Click | undefined {
  return tab.clicks.at(-1)
}

export function clickById(tab: TabState, clickId: string | undefined): Click | undefined {
  return clickId === undefined ? undefined : tab.clicks.find(({ id }) => id === clickId)
}

export function clickOfRequest(tab: TabState, requestId: string): Click | undefined {
  return tab.clicks.findLast(({ hops }) => hops.some((hop) => hop.requestId === requestId))
}

/** The click with one hop changed, and with those that this proves behind its last. */
export function withHop(click: Click, index: number, change: Partial<Hop>, ...proven: Hop[]): Click {
  // What is told again, as the deep and the plain listener do, is not to be written again.
  if (proven.length === 0 && isSame(click.hops[index], change)) return click
  // One copy as a whole: `with` and a spread copy a long chain one by one.
  const hops = click.hops.concat(proven)
  hops[index] = { ...click.hops[index], ...change } as Hop
  return { ...click, hops }
}

function isSame(hop: Hop | undefined, change: Partial<Hop>): boolean {
  return hop !== undefined && (Object.keys(change) as (keyof Hop)[]).every((key) => hop[key] === change[key])
}

export function withNewHop(click: Click, hop: Hop): Click {
  return { ...click, hops: click.hops.concat(hop) }
}

/** The click with a gap after that hop, unless one is known there. */
export function withGap(click: Click, reason: string, at: number, afterHop = click.hops.length - 2): Click {
  if (click.gaps.some((gap) => gap.afterHop === afterHop)) return click
  return { ...click, gaps: [...click.gaps, { afterHop, reason, at }] }
}

export const UNSEEN_BEGINNING = 'How this click began was not seen.'
export const UNSEEN_END = 'What came after it was not seen.'

/** The tab without open clicks before this one: its page is shown now, and how they ended was never told. */
export function closeOvertaken(tab: TabState, clickId: string, at: number): TabState {
  const place = tab.clicks.findIndex(({ id }) => id === clickId)
  return closeOpen(tab, at, Math.max(0, place))
}

/** The tab with its open clicks, up to a place, given up: how they ended was not told. */
export function closeOpen(tab: TabState, at: number, end = tab.clicks.length): TabState {
  const isClosed = ({ outcome }: Click, place: number) => outcome === 'open' && place < end
  if (!tab.clicks.some(isClosed)) return tab
  const close = (click: Click): Click => ({
    ...withGap(click, UNSEEN_END, at, click.hops.length - 1),
    outcome: 'interrupted',
  })
  return { ...tab, clicks: tab.clicks.map((click, place) => (isClosed(click, place) ? close(click) : click)) }
}

/** The click as it was before its end was given up, for the end that is told after all. */
export function reopened(click: Click): Click {
  if (click.outcome !== 'interrupted' || click.gaps.at(-1)?.reason !== UNSEEN_END) return click
  return { ...click, outcome: 'open', gaps: click.gaps.slice(0, -1) }
}
