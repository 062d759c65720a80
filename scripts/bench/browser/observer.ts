import type { Browser, Page } from 'puppeteer-core'
import { openBarePage } from './stored'

/** On which Dexie tells the other pages of an origin of each commit, as its live queries hear it. */
const COMMITS = 'x-storagemutated-1'

/** A hop that was seen in the database. */
interface Seen {
  url: string
  /** From the browser's event to the moment at which the hop was read from the database, in milliseconds. */
  delay: number
}

/**
 * Opens a page of the extension that reads the newest click after each commit. It is no part of the interface, so
 * that what the interface does meanwhile is not measured in its stead.
 */
export async function openObserver(browser: Browser, origin: string): Promise<Page> {
  const page = await openBarePage(browser, origin)
  await page.evaluate(async (commits) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('clickscope')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const seen: Record<string, Seen> = {}
    const channel = new BroadcastChannel(commits)
    channel.onmessage = () => {
      const byTime = database.transaction('clicks').objectStore('clicks').index('startedAt')
      const request = byTime.openCursor(null, 'prev')
      request.onsuccess = () => {
        const now = performance.timeOrigin + performance.now()
        const click = request.result?.value
        for (const [place, { url, startedAt }] of Object.entries<{ url: string; startedAt: number }>(
          click?.hops ?? [],
        )) {
          seen[`${click.id} ${place}`] ??= { url, delay: now - startedAt }
        }
      }
    }
    Object.assign(globalThis, { seen, channel })
  }, COMMITS)
  return page
}

/** How long each hop of a click took to be stored, as soon as all are; by the mark in their URLs. */
export async function delaysOf(observer: Page, mark: string, hops: number): Promise<number[]> {
  const delays = await observer.waitForFunction(
    (text, count) => {
      const { seen } = globalThis as unknown as { seen: Record<string, Seen> }
      const found = Object.values(seen).filter(({ url }) => url.includes(text))
      return found.length >= count && found.map(({ delay }) => delay)
    },
    { polling: 50, timeout: 30_000 },
    mark,
    hops,
  )
  return (await delays.jsonValue()) as number[]
}
