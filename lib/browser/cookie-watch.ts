import { browser } from 'wxt/browser'
import type { PageItem } from '../schemas/event'
import { NOTES } from './read-page'

/** A page that is shown, by what names its document. */
export interface ShownPage {
  tabId: number
  /** The time of its commit. */
  shownAt: number
  documentId?: string
}

/** What may be stored on a page that concerns its click. */
interface Watched {
  /** Lower-case names of cookies; `*` at the end stands for any rest, as in the names of items. */
  names: readonly string[]
  values: readonly string[]
  items: readonly Pick<PageItem, 'area' | 'name'>[]
}

/**
 * Makes a page note when a cookie that has one of these names, or holds one of these values, may have changed: now,
 * at every change that scripts are told of, when the page has loaded, and when it is left; and when an item of its
 * storage has changed since something was loaded. The values are not told. Done again for one page, it looks for these
 * too.
 */
export async function watchCookies(
  { tabId, shownAt, documentId }: ShownPage,
  sought: Watched,
): Promise<void> {
  const target = documentId && import.meta.env.CHROME ? { documentIds: [documentId] } : { frameIds: [0] }
  try {
    await browser.scripting.executeScript({
      target: { tabId, ...target },
      func: noteCookies,
      args: [`${NOTES}${tabId}:${shownAt}:cookies`, shownAt, sought],
      injectImmediately: true,
    } as Parameters<typeof browser.scripting.executeScript>[0])
  } catch {
    // The page was left already, or is one that no extension may look into.
  }
}

interface ChangedCookie {
  name: string
  value?: string
}

interface CookieChangeEvent extends Event {
  changed: readonly ChangedCookie[]
  deleted: readonly ChangedCookie[]
}

/**
 * Runs in the page, so it holds all that it needs. `cookieStore` is there on pages by HTTPS only, and tells nothing
 * of HttpOnly cookies: https://developer.mozilla.org/docs/Web/API/CookieStore
 */
function noteCookies(noteKey: string, shownAt: number, { names, values, items }: Watched): void {
  const scope = globalThis as unknown as {
    chrome: typeof chrome
    browser?: typeof chrome
    cookieStore?: EventTarget
    meantCookies?: { names: string[]; values: string[]; items: Watched['items'][number][]; seen: string }
  }
  // A later document may have taken the place of the one that was meant.
  if (performance.timeOrigin > shownAt) return
  const isFirst = scope.meantCookies === undefined
  scope.meantCookies ??= { names: [], values: [], items: [], seen: '' }
  const meant = scope.meantCookies
  meant.names.push(...names)
  meant.values.push(...values)
  meant.items.push(...items)
  const { storage } = scope.browser ?? scope.chrome

  function note(): void {
    // It rejects when the extension was updated meanwhile.
    void storage.local.set({ [noteKey]: Date.now() }).catch(() => {})
  }

  function decoded(value: string): string {
    try {
      return decodeURIComponent(value)
    } catch {
      return value
    }
  }

  function isMeant({ name, value = '' }: ChangedCookie): boolean {
    const lowerCase = name.toLowerCase()
    const isNamed = meant.names.some((known) =>
      known.endsWith('*') ? lowerCase.startsWith(known.slice(0, -1)) : lowerCase === known,
    )
    return isNamed || meant.values.some((id) => value.includes(id) || decoded(value).includes(id))
  }

  /** The items as they stand; '' on a page that has no storage. */
  function itemsNow(): string {
    try {
      const areas = { 'local-storage': localStorage, 'session-storage': sessionStorage }
      return JSON.stringify(
        meant.items.map(({ area, name }) =>
          name.endsWith('*')
            ? Object.entries(areas[area]).filter(([key]) => key.startsWith(name.slice(0, -1)))
            : areas[area].getItem(name),
        ),
      )
    } catch {
      return ''
    }
  }

  function noteItems(): void {
    const now = itemsNow()
    if (now === meant.seen) return
    meant.seen = now
    note()
  }

  meant.seen = itemsNow()
  note()
  if (!isFirst) return
  // Scripts keep what they were answered, and are told of it before an observer is.
  new PerformanceObserver(noteItems).observe({ type: 'resource' })
  addEventListener('visibilitychange', noteItems)
  scope.cookieStore?.addEventListener('change', (event) => {
    const { changed, deleted } = event as CookieChangeEvent
    if ([...changed, ...deleted].some(isMeant)) note()
  })
  if (document.readyState !== 'complete') addEventListener('load', note, { once: true })
  addEventListener('pagehide', note)
}
