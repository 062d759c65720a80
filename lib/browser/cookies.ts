import { browser } from 'wxt/browser'
import type { PageCookie } from '../schemas/event'

const ACCESS = { permissions: ['cookies' as const] }

/** Whether the extension may read cookies, which the user is asked for when it is of use. */
export function hasCookieAccess(): Promise<boolean> {
  return browser.permissions.contains(ACCESS)
}

/** Resolves with whether the user granted it. Must be called in the user's own gesture. */
export function requestCookieAccess(): Promise<boolean> {
  return browser.permissions.request(ACCESS)
}

/** Registers a listener for the moment in which cookies may be read; returns the way to take it back. */
export function listenToCookieAccess(listener: () => void): () => void {
  const onAdded = ({ permissions = [] }: { permissions?: string[] }) => {
    if (permissions.includes('cookies')) listener()
  }
  browser.permissions.onAdded.addListener(onAdded)
  return () => browser.permissions.onAdded.removeListener(onAdded)
}

/** The cookies that a page at this address is sent in this tab, HttpOnly ones too; undefined where they may not be read. */
export async function readCookies(url: string, tabId: number): Promise<PageCookie[] | undefined> {
  if (!(await hasCookieAccess())) return undefined
  const cookies = await browser.cookies.getAll({ url, ...(await storeOf(tabId)) }).catch(() => undefined)
  return cookies?.map(({ name, value, httpOnly }) => ({ name, value, httpOnly }))
}

/** A container tab of Firefox has cookies of its own. */
async function storeOf(tabId: number): Promise<{ storeId?: string }> {
  if (import.meta.env.CHROME) return {}
  const tab = (await browser.tabs.get(tabId).catch(() => undefined)) as { cookieStoreId?: string } | undefined
  return tab?.cookieStoreId ? { storeId: tab.cookieStoreId } : {}
}
