import type { BrowserEvent } from '@/lib/schemas/event'

type Precedes = (earlier: BrowserEvent, later: BrowserEvent) => boolean

/**
 * The events in another order in which they may be told: at each turn the next of `choices`, which repeat, takes one
 * of those before which nothing is left that `precedes` it.
 */
export function inAnotherOrder(
  events: readonly BrowserEvent[],
  choices: readonly number[],
  precedes: Precedes,
): BrowserEvent[] {
  const left = [...events]
  return events.map((_, turn) => {
    const free = left.filter((one, place) => !left.slice(0, place).some((earlier) => precedes(earlier, one)))
    const next = free[(choices[turn % choices.length] as number) % free.length] as BrowserEvent
    left.splice(left.indexOf(next), 1)
    return next
  })
}

/**
 * What Chromium tells of the pages and the requests of a tab comes in the order of its times, in every trace; only
 * what pages note of themselves goes another way.
 */
export const inChromium: Precedes = (earlier, later) => {
  if (isNote(later)) return isNote(earlier) ? isOfSamePage(earlier, later) : isCommitOf(later, earlier)
  return !isNote(earlier) && tabsOf(earlier).some((tabId) => tabsOf(later).includes(tabId))
}

function isNote(event: BrowserEvent): event is BrowserEvent & { shownAt: number } {
  return 'shownAt' in event
}

function isOfSamePage(
  one: BrowserEvent & { shownAt: number },
  other: BrowserEvent & { shownAt: number },
): boolean {
  return one.tabId === other.tabId && one.shownAt === other.shownAt
}

function isCommitOf(note: BrowserEvent & { shownAt: number }, { type, tabId, at }: BrowserEvent): boolean {
  return type === 'committed' && tabId === note.tabId && at === note.shownAt
}

/** A new tab is told of between two pages of its opener. */
function tabsOf(event: BrowserEvent): number[] {
  return event.type === 'tab-opened' ? [event.tabId, event.openerTabId] : [event.tabId]
}
