import type { Click } from '../schemas/click'
import type { Joined, TabState, Tabs } from './state'

/** What clicks became that turned out to be part of others, by their ids. */
export type Became = ReadonlyMap<string, string>

/** What these clicks became in the end: one may be joined into another that is joined later. */
export function becameOf(joined: readonly Joined[]): Became {
  const into = new Map(joined.flatMap(({ id, into }) => (into === undefined ? [] : [[id, into]])))
  return new Map([...into].map(([id, next]) => [id, lastOf(next, into)]))
}

/** The tabs with no click, opener or origin named by what it is no more; one that named none stays the same object. */
export function namedAnew(tabs: Tabs, became: Became): Tabs {
  if (became.size === 0) return tabs
  return Object.fromEntries(Object.entries(tabs).map(([tabId, tab]) => [tabId, inTab(tab, became)]))
}

/** A click that follows what its page's click became; the same object where that is as it was. */
export function followingAnew(click: Click, became: Became): Click {
  const before = became.get(click.previousClickId ?? '')
  return before === undefined ? click : { ...click, previousClickId: before }
}

function inTab(tab: TabState, became: Became): TabState {
  if (!namesIn(tab).some((id) => became.has(id))) return tab
  const { opener, clicks, origins, retry, prerenders, recent } = tab
  const name = (id: string) => became.get(id) ?? id
  return {
    ...tab,
    clicks: clicks.map((click) => followingAnew(click, became)),
    ...(opener?.clickId ? { opener: { ...opener, clickId: name(opener.clickId) } } : {}),
    ...(origins
      ? { origins: Object.fromEntries(Object.entries(origins).map((pair) => pair.map(name))) }
      : {}),
    ...(retry ? { retry: inTab(retry, became) } : {}),
    ...(prerenders ? { prerenders: namedAnew(prerenders, became) } : {}),
    ...(recent ? { recent: { ...recent, before: inTab(recent.before, became) } } : {}),
  }
}

/** The clicks that a tab names without being their tab. */
function namesIn({ opener, clicks, origins = {}, retry, prerenders = {}, recent }: TabState): string[] {
  const inner = [retry, ...Object.values(prerenders), recent?.before]
  return [
    opener?.clickId ?? [],
    clicks.flatMap(({ previousClickId }) => previousClickId ?? []),
    Object.entries(origins).flat(),
    inner.flatMap((tab) => (tab ? namesIn(tab) : [])),
  ].flat()
}

function lastOf(
  id: string,
  into: ReadonlyMap<string, string>,
  seen: ReadonlySet<string> = new Set(),
): string {
  const next = into.get(id)
  return next === undefined || seen.has(id) ? id : lastOf(next, into, new Set([...seen, id]))
}
