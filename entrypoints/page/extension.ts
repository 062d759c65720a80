import { browser } from 'wxt/browser'
import type { Extension } from '@/components/data/extension'
import { hasCookieAccess, requestCookieAccess } from '@/lib/browser/cookies'
import { hasHostAccess } from '@/lib/browser/environment'
import { sidePanelOpener } from '@/lib/browser/side-panel'
import { readOpenTabs } from '@/lib/browser/tabs'

/** The browser as every page of the extension reaches it. */
export const extension: Extension = {
  version: browser.runtime.getManifest().version,
  openWorkbench: (hash) => void openWorkbench(hash),
  openSidePanel: sidePanelOpener(),
  openTabs: readOpenTabs,
  reloadTab: (tabId) => void browser.tabs.reload(tabId),
  hasHostAccess,
  requestHostAccess: () => browser.permissions.request({ origins: ['<all_urls>'] }),
  hasCookieAccess,
  requestCookieAccess,
}

async function openWorkbench(hash = ''): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/workbench.html')}${hash}` })
  // Firefox leaves its popup open over the tab.
  if (browser.extension.getViews({ type: 'popup' }).includes(window)) window.close()
}
