import { browser } from 'wxt/browser'
import type { Environment } from '../schemas/click'

let environment: Environment | undefined

/** The browser this worker runs in, as every click records it: read once, for it takes as long as all else of a commit. */
export function readEnvironment(): Environment {
  environment ??= {
    browser: import.meta.env.FIREFOX ? 'firefox' : 'chromium',
    userAgent: navigator.userAgent,
    language: navigator.language,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    extensionVersion: browser.runtime.getManifest().version,
  }
  return environment
}

/** Firefox may tell of a request later than of the page that it led to; on a busy machine by a second. */
const LATENESS_MS = 3_000

/** How late this browser may tell an event, in milliseconds; 0 when it tells all in the order of their times. */
export function lateness(): number {
  return import.meta.env.FIREFOX ? LATENESS_MS : 0
}

/** Whether this is a private window's worker. The manifest keeps the extension out of them; this is the second lock. */
export function isPrivate(): boolean {
  return browser.extension.inIncognitoContext
}

/** Whether the extension may see all hosts: in Firefox the user can take that back at any time. */
export function hasHostAccess(): Promise<boolean> {
  return browser.permissions.contains({ origins: ['<all_urls>'] })
}
