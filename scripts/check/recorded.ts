import type { Page } from 'puppeteer-core'
import type { Click } from '@/lib/schemas/click'
import { hostSchema } from '@/lib/schemas/platform'

/** Has every click through the hosts of these links kept, also where nothing else speaks for it. */
export async function keepClicksOn(viewer: Page, links: string[]): Promise<void> {
  const hosts = new Set(links.map((link) => new URL(link).hostname))
  const keepHosts = [...hosts].filter((host) => hostSchema.safeParse(host).success)
  await viewer.evaluate((settings) => chrome.storage.local.set({ settings }), { keepHosts })
}

/**
 * What one tab recorded since a time in milliseconds, in order: the tab of the first click. Read from a page of
 * the extension.
 */
export async function readClicksSince(viewer: Page, since: number): Promise<Click[]> {
  const clicks = (await readStoredAndHeld(viewer, since)).sort(
    (one, other) => one.startedAt - other.startedAt,
  )
  return clicks.filter(({ tabId }) => tabId === clicks[0]?.tabId)
}

function readStoredAndHeld(viewer: Page, since: number): Promise<Click[]> {
  // Without functions that have names: tsx would have them call a helper of its own, which the page lacks.
  return viewer.evaluate(async (from) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('clickscope')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const stored = await new Promise<Click[]>((resolve, reject) => {
      const byTime = database.transaction('clicks').objectStore('clicks').index('startedAt')
      const request = byTime.getAll(IDBKeyRange.lowerBound(from))
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    database.close()
    const session = await chrome.storage.session.get(null)
    const held = Object.entries(session).flatMap(([key, click]) =>
      key.startsWith('held:') ? [click as Click] : [],
    )
    return [...stored, ...held.filter(({ startedAt }) => startedAt >= from)]
  }, since)
}
