import type { BrowserEvent } from '../schemas/event'
import { clickById, type TabState } from './state'

/** They are deleted from the record soon after. */
const MOST_UNDONE = 20

type Read = (tab: TabState, event: BrowserEvent) => TabState

/**
 * The tab after an event that may be told later than ones that came after it, by up to `lateness` milliseconds: what
 * was read since is read again, in the order of the times. Firefox tells of a page at once and of its requests some
 * hundred milliseconds later, of both with the time at which they came about.
 */
export function inOrder(tab: TabState, event: BrowserEvent, lateness: number, read: Read): TabState {
  if (lateness === 0) return read(tab, event)
  const { recent, ...now } = tab
  const { before, events } = recent ?? { before: now, events: [] }
  const place = events.findLastIndex((other) => timeOf(other) <= timeOf(event)) + 1
  const told = events.toSpliced(place, 0, event)
  const isLast = place === events.length
  const after = isLast ? read(now, event) : withoutUndone(told.reduce(read, asNow(before, now)), now)
  const oldest = Math.max(...told.map(timeOf)) - lateness
  const settled = told.filter((other) => timeOf(other) < oldest)
  return {
    ...after,
    recent: {
      before: settled.reduce(read, asNow(before, now)),
      events: told.slice(settled.length),
    },
  }
}

/** What a page tells of itself comes after its commit, although it may have come about before. */
function timeOf(event: BrowserEvent): number {
  return 'shownAt' in event ? Math.max(event.at, event.shownAt) : event.at
}

/** An earlier state, with what the user and other tabs have done since. */
function asNow(before: TabState, { opener, deleted, clicks }: TabState): TabState {
  const pinned = (id: string) => clicks.find((click) => click.id === id)?.pinned
  return {
    ...before,
    ...(opener ? { opener } : {}),
    ...(deleted ? { deleted } : {}),
    clicks: before.clicks.map((click) => ({ ...click, pinned: pinned(click.id) ?? click.pinned })),
  }
}

/** Clicks that were only read out of the wrong order are part of others now. */
function withoutUndone(after: TabState, now: TabState): TabState {
  const [oldest] = after.clicks
  const undone = now.clicks.filter(
    ({ id, startedAt }) => !clickById(after, id) && !(oldest && startedAt < oldest.startedAt),
  )
  const joined = [...(now.joined ?? []), ...(after.joined ?? []), ...undone.map(({ id }) => id)]
  const gone = [...new Set(joined)].filter((id) => !clickById(after, id)).slice(-MOST_UNDONE)
  const same = now.clicks.map((click) => [JSON.stringify(click), click] as const)
  const clicks = after.clicks.map((click) => new Map(same).get(JSON.stringify(click)) ?? click)
  return { ...after, clicks, ...(gone.length > 0 ? { joined: gone } : {}) }
}
