import type { Click, Landing, LandingCookie } from '../schemas/click'
import type { PageCookie, PageCookiesEvent } from '../schemas/event'
import { lastDocument } from './hops'
import { type Step, type TabState, withClick } from './state'

/** A page that rewrites a cookie or an item without end must not fill the memory: the newest stay. */
const MOST_ENTRIES = 60

/** Of a click that has not landed. */
export function newLanding(): Landing {
  return { cookies: [], scriptCalls: [], pixels: [] }
}

/** Whether there was a page. */
export function isShown({ shownAt }: Landing): boolean {
  return shownAt !== undefined
}

/** The tab with the landing page of each click as it stands: since when it is shown, and when it was left. */
export function settleLandings(tab: TabState, at: number): TabState {
  return tab.clicks.reduce((settled, click) => settleLanding(settled, click, at), tab)
}

/** What the cookies of a landing page hold now, also when it was left since. */
export function onPageCookies(tab: TabState, event: PageCookiesEvent): TabState {
  const click = tab.clicks.find(({ landing }) => landing.shownAt === event.shownAt)
  if (!click || event.at < (click.landing.readUntil ?? 0)) return tab
  const { landing } = click
  const read: Landing = {
    ...landing,
    cookies: entriesAfter(landing.cookies, event.cookies.map(asEntry), event.at),
    ...(event.stored ? { stored: entriesAfter(landing.stored ?? [], event.stored, event.at) } : {}),
    ...(event.stored ? { storedFrom: landing.storedFrom ?? event.at } : {}),
    readFrom: landing.readFrom ?? event.at,
    readUntil: event.at,
  }
  return withClick(tab, { ...click, landing: read })
}

/** The steps with what was seen of a page, kept for the case that the click turns out to have ended there. */
export function withLeftLanding(steps: Step[] = [], landing: Landing): Step[] {
  return steps.map((step) =>
    isShown(landing) && step.page.shownAt === landing.shownAt ? { ...step, landing } : step,
  )
}

function settleLanding(tab: TabState, click: Click, at: number): TabState {
  const { page, closedAt } = tab
  const { landing } = click
  if (page?.clickId === click.id && closedAt === undefined) {
    if (page.shownAt === undefined || page.shownAt === landing.shownAt || isLanded(click)) return tab
    const next = { ...click, landing: { ...newLanding(), shownAt: page.shownAt } }
    const steps = tab.steps && withLeftLanding(tab.steps, { leftAt: at, ...landing })
    return withClick({ ...tab, ...(steps ? { steps } : {}) }, next)
  }
  if (!isShown(landing) || landing.leftAt !== undefined) return tab
  return withClick(tab, { ...click, landing: { ...landing, leftAt: at } })
}

/** The page of its last document is known. That it is shown again, on a way back, is no landing. */
function isLanded(click: Click): boolean {
  const { shownAt } = click.landing
  return shownAt !== undefined && (lastDocument(click)?.startedAt ?? 0) <= shownAt
}

interface Entry {
  area?: string
  name: string
  value: string
}

function entriesAfter<Read extends Entry>(
  known: readonly (Read & { at: number; goneAt?: number })[],
  read: readonly Read[],
  at: number,
): (Read & { at: number; goneAt?: number })[] {
  const isSame = (one: Entry, other: Entry) =>
    one.area === other.area && one.name === other.name && one.value === other.value
  const isThere = (entry: Read & { goneAt?: number }) =>
    entry.goneAt === undefined && read.some((other) => isSame(entry, other))
  const there = known.filter(isThere)
  const gone = known.filter((entry) => !isThere(entry)).map((entry) => ({ goneAt: at, ...entry }))
  const fresh = read
    .filter((entry) => !there.some((other) => isSame(other, entry)))
    .map((entry) => ({ ...entry, at }))
  return [...gone, ...there, ...fresh].slice(-MOST_ENTRIES)
}

function asEntry({ name, value, httpOnly }: PageCookie): Omit<LandingCookie, 'at' | 'goneAt'> {
  return { name, value, ...(httpOnly ? { httpOnly } : {}) }
}
