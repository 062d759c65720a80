import { browser } from 'wxt/browser'

export interface OpenTab {
  tabId: number
  url: string
  title: string
  /** Another page is on its way. */
  loading: boolean
}

/** The tabs that are open now, with the page each shows. */
export async function readOpenTabs(): Promise<OpenTab[]> {
  const tabs = await browser.tabs.query({})
  return tabs.flatMap(({ id, url, title = '', status }) =>
    id === undefined || !url ? [] : [{ tabId: id, url, title, loading: status === 'loading' }],
  )
}

/**
 * Calls back with the tab in front of this page's window, now and whenever it is another one; returns the way to stop.
 */
export function followActiveTab(onTab: (tabId: number) => void): () => void {
  let isStopped = false
  const read = async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
    if (!isStopped && tab?.id !== undefined) onTab(tab.id)
  }
  const listener = () => void read()
  browser.tabs.onActivated.addListener(listener)
  listener()
  return () => {
    isStopped = true
    browser.tabs.onActivated.removeListener(listener)
  }
}
