import type { Page } from 'puppeteer-core'
import { builtIn } from '@/lib/ids/known'
import { derivedFrom } from '@/lib/record/keep-clicks'
import type { Click } from '@/lib/schemas/click'
import { sampleClick, sampleHop } from '@/tests/fixtures/sample-click'
import { GCLID } from '@/tests/network/links'

const AT_ONCE = 1_000
/** So far apart that 10,000 of them stay within the 30 days for which clicks are kept. */
const APART_MS = 240_000

/** Stores this many clicks of the past through a page of the extension whose database is open. */
export async function storeHistory(page: Page, count: number): Promise<void> {
  const now = Date.now()
  for (let first = 1; first <= count; first += AT_ONCE) {
    const length = Math.min(AT_ONCE, count - first + 1)
    await storeClicks(
      page,
      Array.from({ length }, (_, index) => pastClick(first + index, now)),
    )
  }
}

/** Stores clicks with what is derived from them, as the extension does. */
export async function storeClicks(page: Page, clicks: Click[]): Promise<void> {
  await put(page, { clicks, ...derivedFrom(clicks, builtIn) })
}

/** A click of four hops, one apart for each number. */
export function pastClick(number: number, now: number): Click {
  const startedAt = now - number * APART_MS
  const hosts = ['net.example', 'go.trk.example', 'pre.example', 'shop.example']
  const hops = hosts.map((host, index) =>
    sampleHop({
      url: `https://${host}/offer/${number}?gclid=${GCLID}&clickid=${number.toString(16).padStart(24, '0')}`,
      status: index < hosts.length - 1 ? 302 : 200,
      startedAt: startedAt + 100 * index,
      endedAt: startedAt + 100 * index + 80,
      responseHeaders: Array.from({ length: 12 }, (_, header) => ({
        name: `x-header-${header}`,
        value: `value ${number} of a usual length`,
      })),
    }),
  )
  return sampleClick({ id: `past-${number}`, startedAt, hops })
}

async function put(page: Page, rows: Record<string, object[]>): Promise<void> {
  await page.evaluate(async (tables) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('clickscope')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const transaction = database.transaction(Object.keys(tables), 'readwrite')
    for (const [table, values] of Object.entries(tables)) {
      for (const value of values) transaction.objectStore(table).put(value)
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
    database.close()
  }, rows)
}
