import { followFrames } from '../browser/frames'
import { readLeftNotes } from '../browser/page-watch'
import { readOpenTabs } from '../browser/tabs'
import { becameOf } from '../capture/followers'
import type { TabState } from '../capture/state'
import { knownBy } from '../ids/known'
import { deleteClicks, deleteExpired } from '../store/clicks'
import { markLostRuns } from '../store/runs'
import { readSettings } from '../store/settings'
import { interruptClicks } from './change'
import { tieFollowers } from './followers'
import { hasFollowedFrames } from './frames'
import { recordedClicks } from './journey'
import { keepClicks } from './keep-clicks'
import { watchLanding } from './landing-cookies'
import { record, waitingTabs } from './pump'
import {
  type BrowserSession,
  newBrowserSession,
  readAllTabs,
  readBrowserSession,
  readUnsaved,
  writeBrowserSession,
  writeTabs,
} from './tabs'

const EXPIRE_EVERY_MS = 3_600_000

/** Puts in order what an earlier worker, or an earlier browser session, left behind. */
export async function begin(now: number): Promise<void> {
  await markLostRuns(now)
  const session = (await readBrowserSession()) ?? (await beginSession())
  const settings = await readSettings()
  const known = knownBy(settings)
  const tabs = Object.values(await readAllTabs())
  const unsaved = await readUnsaved()
  const left = tabs.flatMap((tab) => recordedClicks(tab, settings)).filter(({ id }) => unsaved.has(id))
  await keepClicks(left, settings, session.digestSecret)
  await writeTabs({}, [])
  const joined = tabs.flatMap(({ joined = [] }) => joined)
  await tieFollowers(becameOf(joined), settings)
  await deleteClicks(joined.map(({ id }) => id))
  for (const note of await readLeftNotes()) record(note)
  await findTabs(now)
  for (const tab of tabs) {
    followFrames(tab.tabId, hasFollowedFrames(tab, settings), record)
    void watchLanding(tab, known)
  }
  if (now - session.expiredAt < EXPIRE_EVERY_MS) return
  await deleteExpired(settings.keepDays, settings.keepClicks, now)
  await writeBrowserSession({ ...session, expiredAt: now })
}

/** Notes which page each tab shows, so that the next click knows where it started from. */
export async function noteOpenTabs(): Promise<void> {
  const waiting = waitingTabs()
  // Of a tab with events waiting, the page it shows may already be the one they lead to.
  const tabs = (await readOpenTabs()).filter(({ tabId }) => !waiting.has(tabId))
  const states = tabs.map(({ tabId, url }): TabState => ({ tabId, page: { url }, clicks: [] }))
  await writeTabs(Object.fromEntries(states.map((tab) => [tab.tabId, tab])))
}

/** Compares what each tab at rest shows with what was told of it: an earlier worker may have died with an event. */
async function findTabs(now: number): Promise<void> {
  const waiting = waitingTabs()
  for (const { tabId, url, loading } of await readOpenTabs()) {
    if (loading || waiting.has(tabId)) continue
    record({ type: 'tab-found', at: now, tabId, frameId: 0, url })
  }
}

/** After a restart of the browser no event of an open click can come any more. */
async function beginSession(): Promise<BrowserSession> {
  const session = newBrowserSession()
  await interruptClicks()
  await noteOpenTabs()
  await writeBrowserSession(session)
  return session
}
