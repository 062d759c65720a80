import { browser } from 'wxt/browser'
import type { Environment } from '../schemas/click'

/** The browser this worker runs in, as every click records it. */
export function readEnvironment(): Environment {
  return {
    browser: import.meta.env.FIREFOX ? 'firefox' : 'chromium',
    userAgent: navigator.userAgent,
    language: navigator.language,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    extensionVersion: browser.runtime.getManifest().version,
  }
}

/**
 * Whether this worker serves private windows. Chrome runs a second one for them, whose database and session
 * memory are never written to the disk: https://developer.chrome.com/docs/extensions/reference/manifest/incognito
 */
export function isPrivate(): boolean {
  return browser.extension.inIncognitoContext
}

/** Whether the extension may see all hosts: in Firefox the user can take that back at any time. */
export function hasHostAccess(): Promise<boolean> {
  return browser.permissions.contains({ origins: ['<all_urls>'] })
}
