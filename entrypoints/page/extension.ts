import { browser } from 'wxt/browser'
import type { Extension } from '@/components/data/extension'
import { hasCookieAccess, requestCookieAccess } from '@/lib/browser/cookies'
import { hasHostAccess } from '@/lib/browser/environment'
import { sidePanelOpener } from '@/lib/browser/side-panel'
import { readOpenTabs } from '@/lib/browser/tabs'

/** The browser as every page of the extension reaches it. */
export const extension: Extension = {
  version: browser.runtime.getManifest().version,
  openWorkbench: (hash = '') =>
    void browser.tabs.create({ url: `${browser.runtime.getURL('/workbench.html')}${hash}` }),
  openSidePanel: sidePanelOpener(),
  openTabs: readOpenTabs,
  reloadTab: (tabId) => void browser.tabs.reload(tabId),
  hasHostAccess,
  requestHostAccess: () => browser.permissions.request({ origins: ['<all_urls>'] }),
  hasCookieAccess,
  requestCookieAccess,
}
