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
