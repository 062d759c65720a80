import { isPrivate, lateness, readEnvironment } from '../browser/environment'
import { followFrames } from '../browser/frames'
import { forgetNotes, noteKeys } from '../browser/page-watch'
import { followCalls } from '../browser/script-calls'
import { forgetShown, noteCleared } from '../browser/toolbar'
import { becameOf, namedAnew } from '../capture/followers'
import { reduce } from '../capture/reduce'
import type { CaptureContext, Joined, Tabs } from '../capture/state'
import { knownBy } from '../ids/known'
import type { Click } from '../schemas/click'
import type { BrowserEvent } from '../schemas/event'
import type { Settings } from '../schemas/settings'
import { deleteClicks } from '../store/clicks'
import { readSettings } from '../store/settings'
import { tieFollowers } from './followers'
import { hasFollowedFrames } from './frames'
import { hasJourney, recordedClicks, withOrigins, withoutForeignPixels } from './journey'
import { isHeld } from './keep'
import { readLandingCookies, watchLanding } from './landing-cookies'
import { pixelBodies } from './script-calls'
import { showLastClicks } from './show'
import { dropTabs, readAllTabs, readBrowserSession, readTabs, writeTabs } from './tabs'
import { forgetUnwritten, noteUnwritten, unwrittenIds, writeUnwritten } from './unwritten'

const queue: BrowserEvent[] = []
let work: Promise<unknown> = Promise.resolve()
/** The time of the first request that this worker was told of: it missed none since. */
let listeningSince: number | undefined
/** As the background was told of them last; until then they are read at each commit. */
let told: Settings | undefined
/**
 * To write a click costs more than all else that is done with its events, so that is done a little later, for several
 * events at once: four times a second are as often as a screen shows it. Until then the click lies in the session's
 * memory, whence the next worker writes it should this one die.
 */
const WRITE_AFTER_MS = 250
let due: ReturnType<typeof setTimeout> | undefined
/** What else is to be done then: tabs that changed are shown, and notes of pages that are recorded forgotten. */
const later = { tabIds: new Set<number>(), noteKeys: new Set<string>() }

/**
 * Takes one browser event. Everything queued while a commit runs goes into the next one together, for an event
 * that was delivered but not committed is gone when the worker dies.
 */
export function record(event: BrowserEvent): void {
  queue.push(event)
  if ('requestId' in event) listeningSince ??= event.at
  if (queue.length === 1) void inTurn(commitQueued)
}

/** From now on clicks are recorded by these settings. */
export function recordBy(settings: Settings): void {
  told = settings
}

/** The tabs of which events are waiting. */
export function waitingTabs(): ReadonlySet<number> {
  return new Set(tabIdsOf(queue))
}

/** Runs a task when nothing else writes the record and all of it is written; the next one waits for it. */
export function alone<Result>(task: () => Promise<Result>): Promise<Result> {
  return inTurn(async () => {
    await writeNoted()
    return task()
  })
}

/** One after the other, whether a task succeeds or fails. */
function inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
  const run = work.then(task)
  work = run.catch((error) => console.error('Clickscope could not record:', error))
  return run
}

async function commitQueued(): Promise<void> {
  const queued = queue.splice(0)
  const settings = told ?? (await readSettings())
  if (!settings.recording) return
  const session = await readBrowserSession()
  if (!session) throw new Error('The browser session has not begun.')
  const read = await readTabs(tabIdsOf(queued))
  const context: CaptureContext = {
    sessionNonce: session.nonce,
    environment: readEnvironment(),
    private: isPrivate(),
    ...(listeningSince === undefined ? {} : { listeningSince }),
    lateness: lateness(),
  }
  const apply = (tabs: Tabs, event: BrowserEvent) => reduce(tabs, event, context)
  const noteAll = (events: readonly BrowserEvent[]) => tied(read, events.reduce(apply, read), settings)
  const batch = queued.some(isPixel)
    ? withoutForeignPixels(queued, noteAll(queued.filter(isOther)), settings)
    : queued
  if (batch.length === 0) return
  const noted = noteAll(batch)
  const known = knownBy(settings)
  const settled = (await readLandingCookies(batch, noted, known)).reduce(apply, noted)
  const joined = joinedClicks(read, settled)
  const became = becameOf(joined)
  const others = became.size > 0 ? await readAllTabs() : {}
  const before = { ...others, ...read }
  const after = namedAnew({ ...others, ...settled }, became)
  const changed = changedClicks(before, after, settings)
  const tabs = changedTabs(before, after)
  // At once: the frames of the page that is coming are asked for as soon as it is there.
  for (const tab of Object.values(tabs)) {
    followFrames(tab.tabId, hasFollowedFrames(tab, settings), record)
    followCalls(tab.tabId, hasJourney(tab, settings), record, pixelBodies)
    void watchLanding(tab, known)
  }
  const gone = [...joined.map(({ id }) => id), ...droppedClicks(before, changed, settings)]
  forgetUnwritten(gone)
  // What the session's memory lets go of must be on the disk first.
  if (hasLeft(unwrittenIds(), before, after)) await writeNoted()
  noteUnwritten(changed.filter(({ id }) => !gone.includes(id)))
  await writeTabs(tabs, unwrittenIds())
  if (became.size > 0) await writeNoted()
  await tieFollowers(became, settings)
  await deleteClicks(gone)
  for (const { type, tabId } of batch) {
    if (type === 'committed') noteCleared(tabId)
    if (type === 'tab-closed') forgetShown(tabId)
  }
  for (const tabId of Object.keys(tabs)) later.tabIds.add(Number(tabId))
  for (const key of noteKeys(batch)) later.noteKeys.add(key)
  due ??= setTimeout(() => void inTurn(writeNoted), WRITE_AFTER_MS)
  const closed = await goneTabs(tabs, batch, context.lateness)
  if (closed.length === 0) return
  await writeNoted()
  await dropTabs(closed)
}

/** Writes the clicks that changed, and does what waits for that. */
async function writeNoted(): Promise<void> {
  clearTimeout(due)
  due = undefined
  const session = await readBrowserSession()
  if (!session) return
  const settings = told ?? (await readSettings())
  if (unwrittenIds().length > 0) {
    await writeUnwritten(settings, session.digestSecret)
    await writeTabs({}, [])
  }
  await showLastClicks(await readTabs([...later.tabIds]), settings)
  await forgetNotes([...later.noteKeys])
  later.tabIds.clear()
  later.noteKeys.clear()
}

function tabIdsOf(events: BrowserEvent[]): number[] {
  const ids = events.flatMap((event) =>
    event.type === 'tab-opened' ? [event.tabId, event.openerTabId] : [event.tabId],
  )
  return [...new Set(ids)]
}

/** The closed tabs of which no event can come any more; looked for whenever a tab is closed. */
async function goneTabs(tabs: Tabs, batch: BrowserEvent[], lateness: number): Promise<number[]> {
  const times = batch.flatMap((event) => (event.type === 'tab-closed' ? [event.at] : []))
  if (times.length === 0) return []
  const known = lateness > 0 ? await readAllTabs() : tabs
  const oldest = Math.max(...times) - lateness
  return Object.values(known).flatMap(({ tabId, closedAt = Number.POSITIVE_INFINITY }) =>
    closedAt <= oldest ? [tabId] : [],
  )
}

function changedTabs(before: Tabs, after: Tabs): Tabs {
  return Object.fromEntries(Object.entries(after).filter(([tabId, tab]) => tab !== before[Number(tabId)]))
}

function isPixel(event: BrowserEvent): boolean {
  return event.type === 'script-call' && event.pixel === true
}

function isOther(event: BrowserEvent): boolean {
  return !isPixel(event)
}

function tied(before: Tabs, after: Tabs, settings: Settings): Tabs {
  const entries = Object.entries(changedTabs(before, after))
  return {
    ...after,
    ...Object.fromEntries(
      entries.map(([tabId, tab]) => [tabId, withOrigins(tab, settings, after[tab.opener?.tabId ?? -1])]),
    ),
  }
}

function changedClicks(before: Tabs, after: Tabs, settings: Settings): Click[] {
  return Object.values(after).flatMap((tab) => {
    const known = new Set(before[tab.tabId]?.clicks)
    return recordedClicks({ ...tab, clicks: tab.clicks.filter((click) => !known.has(click)) }, settings)
  })
}

/** Whether the tabs hold one of these clicks no more. */
function hasLeft(clickIds: readonly string[], before: Tabs, after: Tabs): boolean {
  const idsIn = (tabs: Tabs) =>
    new Set(Object.values(tabs).flatMap(({ clicks }) => clicks.map(({ id }) => id)))
  const [held, still] = [idsIn(before), idsIn(after)]
  return clickIds.some((id) => held.has(id) && !still.has(id))
}

/** Clicks that turned out to be part of another, which has their hops now. */
function joinedClicks(before: Tabs, after: Tabs): Joined[] {
  return Object.values(changedTabs(before, after)).flatMap(({ tabId, joined = [] }) => {
    const known = new Set(before[tabId]?.joined?.map(({ id }) => id))
    return joined.filter(({ id }) => !known.has(id))
  })
}

/** Clicks of which nothing worth keeping is left, since their next part turned out to be a click of its own. */
function droppedClicks(before: Tabs, changed: Click[], settings: Settings): string[] {
  return changed.flatMap(({ id, ...click }) => {
    const known = before[click.tabId]?.clicks.find((other) => other.id === id)
    return known && isHeld(known, settings) && !isHeld({ id, ...click }, settings) ? [id] : []
  })
}
