import type { TabState, Tabs } from '../capture/state'
import { readSession, readSessionPrefix, writeSession } from '../store/session'

const SESSION = 'session'
const tabKey = (tabId: number) => `tab:${tabId}`

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
  return (await readSession<BrowserSession>([SESSION]))[SESSION]
}

export function newBrowserSession(): BrowserSession {
  return { nonce: crypto.randomUUID().slice(0, 8), digestSecret: crypto.randomUUID(), expiredAt: 0 }
}

export async function writeBrowserSession(session: BrowserSession): Promise<void> {
  await writeSession({ [SESSION]: session })
}

/** The state of these tabs; one of which nothing is known is absent. */
export async function readTabs(tabIds: number[]): Promise<Tabs> {
  const states = await readSession<TabState>(tabIds.map(tabKey))
  return Object.fromEntries(Object.values(states).map((tab) => [tab.tabId, tab]))
}

export async function readAllTabs(): Promise<Tabs> {
  const states = await readSessionPrefix<TabState>('tab:')
  return Object.fromEntries(Object.values(states).map((tab) => [tab.tabId, tab]))
}

/** Keeps the state of the tabs and forgets the closed ones. */
export async function writeTabs(tabs: Tabs, closed: readonly number[] = []): Promise<void> {
  await writeSession({
    ...Object.fromEntries(Object.values(tabs).map((tab) => [tabKey(tab.tabId), tab])),
    ...Object.fromEntries(closed.map((tabId) => [tabKey(tabId), undefined])),
  })
}
