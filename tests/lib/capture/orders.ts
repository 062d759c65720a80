import type { BrowserEvent } from '@/lib/schemas/event'

type Note = BrowserEvent & { shownAt: number }
type Precedes = (earlier: BrowserEvent, later: BrowserEvent) => boolean

/**
 * The events in another order in which they may be told: at each turn the next of `choices`, which repeat, takes one
 * of those before which none is left that `precedes` it.
 */
export function inAnotherOrder(
  events: readonly BrowserEvent[],
  choices: readonly number[],
  precedes: Precedes,
): BrowserEvent[] {
  const before = events.map((later, place) =>
    events.flatMap((earlier, other) => (other < place && precedes(earlier, later) ? [other] : [])),
  )
  const left = new Set(events.keys())
  return events.map((_, turn) => {
    const free = [...left].filter((place) => !before[place]?.some((earlier) => left.has(earlier)))
    const next = free[(choices[turn % choices.length] as number) % free.length] as number
    left.delete(next)
    return events[next] as BrowserEvent
  })
}

/**
 * Chromium tells of the pages and of the requests of a tab in the order of its times, as every recorded trace has it:
 * one process tells of both. Only what pages note of themselves goes another way, and may be much later.
 */
export const inChromium: Precedes = (earlier, later) => {
  if (isNote(later)) return isNote(earlier) ? isOfSamePage(earlier, later) : isCommitOf(later, earlier)
  return !isNote(earlier) && tabsOf(earlier).some((tabId) => tabsOf(later).includes(tabId))
}

/**
 * Firefox tells of requests apart from pages, each in its own order, and of either up to this many milliseconds late.
 * A new tab is opened by a page that the user had time to look at: all that led to the page is told by then.
 */
export const inFirefox =
  (lateness: number): Precedes =>
  (earlier, later) => {
    const isOver = !isNote(earlier) && earlier.at + lateness <= later.at
    if (isOver && earlier.tabId === later.tabId) return true
    if (!inChromium(earlier, later)) return false
    if (isNote(later) || later.type === 'tab-opened') return true
    return 'requestId' in earlier
      ? 'requestId' in later && earlier.requestId === later.requestId
      : !('requestId' in later)
  }

function isNote(event: BrowserEvent): event is Note {
  return 'shownAt' in event
}

function isOfSamePage(one: Note, other: Note): boolean {
  return one.tabId === other.tabId && one.shownAt === other.shownAt
}

function isCommitOf({ tabId, shownAt }: Note, event: BrowserEvent): boolean {
  return event.type === 'committed' && event.tabId === tabId && event.at === shownAt
}

/** A new tab is told of between two pages of its opener. */
function tabsOf(event: BrowserEvent): number[] {
  return event.type === 'tab-opened' ? [event.tabId, event.openerTabId] : [event.tabId]
}
