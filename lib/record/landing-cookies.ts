import { watchCookies } from '../browser/cookie-watch'
import { hasCookieAccess, readCookies } from '../browser/cookies'
import { readPageItems } from '../browser/page-storage'
import type { TabState, Tabs } from '../capture/state'
import { documentsOf } from '../ids/documents'
import { type Known, knownBy } from '../ids/known'
import { isAnswered, itemsOfCalls } from '../ids/script-calls'
import { isSought, soughtBy } from '../ids/storage'
import type { Click } from '../schemas/click'
import type { BrowserEvent, PageCookiesEvent } from '../schemas/event'
import { readSettings } from '../store/settings'
import { readAllTabs } from './tabs'

/** The page of each tab that is watched already, and for what. Doing so again, after the worker's death, does no harm. */
const watched = new Map<number, string>()

/** Follows the cookies of the landing page that a tab shows, where they may be read and an ID may be stored. */
export async function watchLanding(
  { tabId, page, clicks, deleted, closedAt }: TabState,
  known: Known,
): Promise<void> {
  if (page?.shownAt === undefined || closedAt !== undefined) return
  const click = clicks.find(({ id }) => id === page.clickId)
  if (click?.outcome !== 'landed' || deleted?.includes(click.id)) return
  const { names, values } = soughtBy(click, known)
  // No event tells of an item: it is looked for again whenever a script was answered.
  const items = itemsOfCalls(click.landing.scriptCalls)
  const answered = items.length === 0 ? 0 : click.landing.scriptCalls.filter(isAnswered).length
  const watch = JSON.stringify([page.shownAt, names, values, items, answered])
  if (names.length === 0 || watched.get(tabId) === watch || !(await hasCookieAccess())) return
  watched.set(tabId, watch)
  await watchCookies({ ...page, tabId, shownAt: page.shownAt }, { names, values, items })
}

/** The same for every tab: cookies may be read from now on. */
export async function watchLandings(): Promise<void> {
  const known = knownBy(await readSettings())
  await Promise.all(Object.values(await readAllTabs()).map((tab) => watchLanding(tab, known)))
}

/** What the cookies hold of which pages have noted that they may have changed; only those that concern the click. */
export async function readLandingCookies(
  events: readonly BrowserEvent[],
  tabs: Tabs,
  known: Known,
): Promise<PageCookiesEvent[]> {
  const read = events.map(async (event) => {
    if (event.type !== 'page-cookies-changed') return []
    const click = tabs[event.tabId]?.clicks.find(({ landing }) => landing.shownAt === event.shownAt)
    const url = click && landingUrl(click)
    const cookies = url && (await readCookies(url, event.tabId))
    if (!click || !cookies) return []
    const sought = soughtBy(click, known)
    const found = cookies.filter((cookie) => isSought(cookie, sought))
    const items = itemsOfCalls(click.landing.scriptCalls)
    const { page } = tabs[event.tabId] ?? {}
    const isShown = items.length > 0 && page?.shownAt === event.shownAt
    const stored = isShown ? await readPageItems({ ...page, tabId: event.tabId }, items) : undefined
    return [
      {
        ...event,
        type: 'page-cookies',
        cookies: found,
        ...(stored ? { stored } : {}),
      } satisfies PageCookiesEvent,
    ]
  })
  return (await Promise.all(read)).flat()
}

function landingUrl({ hops }: Click): string | undefined {
  return hops[documentsOf(hops).at(-1) ?? -1]?.url
}
