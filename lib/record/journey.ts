import type { TabState, Tabs } from '../capture/state'
import type { Click } from '../schemas/click'
import type { BrowserEvent } from '../schemas/event'
import { isWorthRecording, type KeepSettings } from './keep'

type Origins = Readonly<Record<string, string>>

/** More pages than a checkout has. */
const MOST_ORIGINS = 20

/**
 * The events without calls that tell of conversions in tabs of which nothing is recorded: shops send them for every
 * visitor, and whoever came without a click that is worth recording is nobody's business. `tabs` are as the rest of
 * the events leave them.
 */
export function withoutForeignPixels(
  events: readonly BrowserEvent[],
  tabs: Tabs,
  settings: KeepSettings,
): BrowserEvent[] {
  return events.filter((event) => {
    if (event.type !== 'script-call' || !event.pixel) return true
    const tab = tabs[event.tabId]
    // The end of a page that was left may be told after the next began, and a call before the commit of its page.
    return tab?.clicks.some((click) => isInJourney(tab, click, settings)) ?? false
  })
}

/** Whether a tab shows a page of the journey of a click that is worth recording. */
export function hasJourney(tab: TabState, settings: KeepSettings): boolean {
  return tab.closedAt === undefined && tab.clicks.some((click) => isInJourney(tab, click, settings))
}

/**
 * The tab with the origin of each of its clicks that follows one worth recording without being one. `opener` is the tab
 * that it was opened from, at hand when it opens: the journey goes on in the new tab.
 */
export function withOrigins(tab: TabState, settings: KeepSettings, opener?: TabState): TabState {
  const origins: Record<string, string> = { ...originOfOpener(tab, opener, settings), ...tab.origins }
  const known = Object.keys(tab.origins ?? {}).length
  for (const click of tab.clicks) {
    const before = click.previousClickId
    if (before === undefined || origins[click.id] !== undefined || isOfItself(click, settings)) continue
    const previous = tab.clicks.find(({ id }) => id === before)
    const origin = previous && isRecorded(previous, origins, settings) ? before : origins[before]
    if (origin !== undefined) origins[click.id] = origin
  }
  const all = Object.entries(origins)
  return all.length === known ? tab : { ...tab, origins: Object.fromEntries(all.slice(-MOST_ORIGINS)) }
}

/** The click from which a tab was opened, and the last one before it that is worth recording; itself where it is one. */
function originOfOpener(
  { opener: { clickId } = { tabId: -1 } }: TabState,
  opener: TabState | undefined,
  settings: KeepSettings,
): Origins {
  if (clickId === undefined || !opener) return {}
  const click = opener.clicks.find(({ id }) => id === clickId)
  const { origins = {} } = opener
  const origin = click && isRecorded(click, origins, settings) ? clickId : origins[clickId]
  return origin === undefined ? {} : { [clickId]: origin }
}

/**
 * A click as it is recorded in its tab. A page that told of a conversion follows the last recorded click before it,
 * since the pages between are not kept; on a page of no journey nothing was told that is recorded.
 */
function inJourney(tab: TabState, click: Click, settings: KeepSettings): Click {
  if (click.landing.pixels.length === 0 || isOfItself(click, settings)) return click
  const origin = tab.origins?.[click.id]
  return origin === undefined ? withoutPixels(click) : { ...click, previousClickId: origin }
}

/** The clicks of a tab as they are recorded; those that the user deleted are not. */
export function recordedClicks(tab: TabState, settings: KeepSettings): Click[] {
  return tab.clicks
    .filter(({ id }) => !tab.deleted?.includes(id))
    .map((click) => inJourney(tab, click, settings))
}

function isInJourney({ origins }: TabState, click: Click, settings: KeepSettings): boolean {
  return origins?.[click.id] !== undefined || isOfItself(click, settings)
}

function isRecorded(click: Click, origins: Origins, settings: KeepSettings): boolean {
  return isOfItself(click, settings) || (click.landing.pixels.length > 0 && origins[click.id] !== undefined)
}

/** Whether a click is worth recording whatever its page told. */
function isOfItself(click: Click, settings: KeepSettings): boolean {
  return isWorthRecording(withoutPixels(click), settings)
}

function withoutPixels(click: Click): Click {
  if (click.landing.pixels.length === 0) return click
  return { ...click, landing: { ...click.landing, pixels: [] } }
}
