import { browser } from 'wxt/browser'

export interface OpenTab {
  tabId: number
  url: string
  title: string
}

/** The tabs that are open now, with the page each shows. */
export async function readOpenTabs(): Promise<OpenTab[]> {
  const tabs = await browser.tabs.query({})
  return tabs.flatMap(({ id, url, title = '' }) =>
    id === undefined || !url ? [] : [{ tabId: id, url, title }],
  )
}
