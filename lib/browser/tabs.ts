import { browser } from 'wxt/browser'

/** The tabs that are open now, with the address of the page each shows. */
export async function readOpenTabs(): Promise<{ tabId: number; url: string }[]> {
  const tabs = await browser.tabs.query({})
  return tabs.flatMap(({ id, url }) => (id === undefined || !url ? [] : [{ tabId: id, url }]))
}
