import type { Click } from '../schemas/click'
import type { BrowserEvent } from '../schemas/event'
import { isSameAddress } from './hops'
import { clickById, type Joined, type TabState } from './state'

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

/** An earlier state, with what other tabs and the user have done since. */
function asNow(before: TabState, { opener, deleted, origins }: TabState): TabState {
  return {
    ...before,
    ...(opener ? { opener } : {}),
    ...(deleted ? { deleted } : {}),
    ...(origins ? { origins } : {}),
  }
}

/** Clicks that were only read out of the wrong order are part of others now; of the rest, one that is pinned stays so. */
function withoutUndone(after: TabState, now: TabState): TabState {
  const [oldest] = after.clicks
  const undone = now.clicks.filter(
    ({ id, startedAt }) => !clickById(after, id) && !(oldest && startedAt < oldest.startedAt),
  )
  const joined = [
    ...undone.map((click) => joinedInto(after, click)),
    ...(now.joined ?? []),
    ...(after.joined ?? []),
  ]
  const byId = new Map(joined.map((one) => [one.id, one]))
  const gone = [...byId.values()].filter(({ id }) => !clickById(after, id)).slice(-MOST_UNDONE)
  const clicks = after.clicks.map((click) => unlessSame(click, clickById(now, click.id)))
  return { ...after, clicks, ...(gone.length > 0 ? { joined: gone } : {}) }
}

/** A page that was told before its request made a click that begins with it, and somewhat late. */
function joinedInto({ clicks }: TabState, { id, hops: [first] }: Click): Joined {
  const whole = clicks.findLast(({ hops }) =>
    hops.some(({ url, startedAt }) => first && startedAt <= first.startedAt && isSameAddress(url, first.url)),
  )
  return { id, ...(whole ? { into: whole.id } : {}) }
}

/** What has not changed stays the same object, and is not written again. */
function unlessSame(click: Click, known: Click | undefined): Click {
  if (!known) return click
  const kept = { ...click, pinned: known.pinned }
  return JSON.stringify(kept) === JSON.stringify(known) ? known : kept
}
