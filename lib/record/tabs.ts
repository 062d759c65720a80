import type { TabState, Tabs } from '../capture/state'
import { clearFiredRows } from '../store/fired-rows'
import { dropOlderHeld } from '../store/held'
import { readSession, readSessionPrefix, watchSession, writeSession } from '../store/session'

const SESSION = 'session'
const UNSAVED = 'unsaved'
const tabKey = (tabId: number) => `tab:${tabId}`

/** What is in the session's memory anyway: the worker alone writes it, and reading it back takes time at each commit. */
const written: { session?: BrowserSession; tabs: Map<number, TabState>; unsaved?: string } = {
  tabs: new Map(),
}

export interface BrowserSession {
  /** Sets this browser session apart in the ids of its clicks. */
  nonce: string
  /** The digests of one browser session are keyed with it; it is gone when the browser ends. */
  digestSecret: string
  /** When old clicks were last deleted. */
  expiredAt: number
}

/** This browser session, or undefined when the browser has just started. */
export async function readBrowserSession(): Promise<BrowserSession | undefined> {
  written.session ??= (await readSession<BrowserSession>([SESSION]))[SESSION]
  return written.session
}

export function newBrowserSession(): BrowserSession {
  return { nonce: crypto.randomUUID().slice(0, 8), digestSecret: crypto.randomUUID(), expiredAt: 0 }
}

export async function writeBrowserSession(session: BrowserSession): Promise<void> {
  await writeSession({ [SESSION]: session })
  written.session = session
}

/** The state of these tabs; one of which nothing is known is absent. */
export async function readTabs(tabIds: number[]): Promise<Tabs> {
  const unread = tabIds.filter((tabId) => !written.tabs.has(tabId))
  if (unread.length > 0) remember(statesIn(await readSession<string>(unread.map(tabKey))))
  return Object.fromEntries(
    tabIds.flatMap((tabId) => {
      const tab = written.tabs.get(tabId)
      return tab ? [[tabId, tab]] : []
    }),
  )
}

/** Calls back after the state of any tab changed; returns the way to stop. */
export const watchTabs = (onChange: () => void) => watchSession('tab:', onChange)

export async function readAllTabs(): Promise<Tabs> {
  const states = statesIn(await readSessionPrefix<string>('tab:'))
  return Object.fromEntries(states.map((tab) => [tab.tabId, tab]))
}

/**
 * Keeps the state of the tabs, together with which of their clicks are yet to be written from it, where that is told.
 * When the session's memory is full, finished clicks make room.
 */
export async function writeTabs(tabs: Tabs, unsaved?: readonly string[]): Promise<void> {
  const isNews = unsaved !== undefined && unsaved.join() !== written.unsaved
  const entries = {
    ...entriesOf(Object.values(tabs)),
    ...(isNews ? { [UNSAVED]: unsaved } : {}),
  }
  try {
    await writeSession(entries)
  } catch {
    await makeRoom()
    await writeSession(entries)
  }
  remember(Object.values(tabs))
  if (isNews) written.unsaved = unsaved.join()
}

/** Forgets these tabs. */
export async function dropTabs(tabIds: readonly number[]): Promise<void> {
  await writeSession(Object.fromEntries(tabIds.map((tabId) => [tabKey(tabId), undefined])))
  for (const tabId of tabIds) written.tabs.delete(tabId)
}

/** The ids of the clicks that an earlier worker did not come to write. */
export async function readUnsaved(): Promise<ReadonlySet<string>> {
  return new Set((await readSession<string[]>([UNSAVED]))[UNSAVED])
}

async function makeRoom(): Promise<void> {
  await clearFiredRows()
  await dropOlderHeld()
  const tabs = Object.values(await readAllTabs())
  const smaller = tabs.map((tab) => ({ ...tab, recent: undefined, clicks: tab.clicks.slice(-1) }))
  await writeSession(entriesOf(smaller))
  remember(smaller)
}

/** As texts: the browser takes a third of the time for one that it takes for the object. */
function entriesOf(tabs: readonly TabState[]): Record<string, string> {
  return Object.fromEntries(tabs.map((tab) => [tabKey(tab.tabId), JSON.stringify(tab)]))
}

function statesIn(entries: Record<string, string>): TabState[] {
  return Object.values(entries).map((text) => JSON.parse(text))
}

function remember(tabs: readonly TabState[]): void {
  for (const tab of tabs) written.tabs.set(tab.tabId, tab)
}
