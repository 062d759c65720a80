import type { Browser, Page } from 'puppeteer-core'
import type { Subject } from './subject'

/** Opens a page of the extension that shows nothing and runs nothing, to read its database from. */
export async function openBarePage(browser: Browser, origin: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(`${origin}/schema/clickscope-1.schema.json`)
  return page
}

/** How many clicks are on the disk. */
export async function countStored({ browser, origin }: Subject): Promise<number> {
  const page = await openBarePage(browser, origin)
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('clickscope')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const counting = opening.result.transaction('clicks').objectStore('clicks').count()
          counting.onsuccess = () => resolve(counting.result)
          counting.onerror = () => reject(counting.error)
        }
      }),
  )
}
