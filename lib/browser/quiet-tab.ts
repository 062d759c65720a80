import { browser } from 'wxt/browser'
import { t } from '../text'

/** Opens an empty tab in the background, without sound; returns its id. */
export async function openQuietTab(): Promise<number> {
  const { id } = await browser.tabs.create({ url: 'about:blank', active: false })
  if (id === undefined) throw new Error(t`The browser opened no tab.`)
  await browser.tabs.update(id, { muted: true })
  return id
}

/** Opens an empty tab in front; returns its id. */
export async function openTab(): Promise<number> {
  const { id } = await browser.tabs.create({ url: 'about:blank', active: true })
  if (id === undefined) throw new Error(t`The browser opened no tab.`)
  return id
}

/** Sends a tab to a URL, as a bookmark does. */
export async function sendTab(tabId: number, url: string): Promise<void> {
  await browser.tabs.update(tabId, { url })
}

/** Closes a tab; one that is gone already is no matter. */
export async function closeTab(tabId: number): Promise<void> {
  await browser.tabs.remove(tabId).catch(() => {})
}

/** Calls back when the tab is closed; returns the way to stop. */
export function watchClosed(tabId: number, onClosed: () => void): () => void {
  const listener = (closed: number) => {
    if (closed === tabId) onClosed()
  }
  browser.tabs.onRemoved.addListener(listener)
  return () => browser.tabs.onRemoved.removeListener(listener)
}
