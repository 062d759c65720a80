import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'puppeteer-core'
import { testId } from '@/tests/e2e/harness/pages/view'
import { pastClick, storeClicks } from './history'
import type { Subject } from './subject'

/** A hop, when all that is derived of its click is there too. */
const WHOLE = `main[aria-busy="false"] ${testId('hop')}`

/** The popup as a page in a tab of its own, on a click of that tab: it can then be opened again by a reload. */
export async function openPopupPage({ browser, origin }: Subject): Promise<Page> {
  const page = await browser.newPage()
  await page.evaluateOnNewDocument((content) => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector(content)) return
      seen.disconnect()
      // When it is painted.
      requestAnimationFrame(() => performance.mark('content'))
    })
    seen.observe(document, { childList: true, subtree: true })
  }, WHOLE)
  await page.goto(`${origin}/popup.html`)
  const { tabId, nonce } = await page.evaluate(async () => {
    const tab = await chrome.tabs.getCurrent()
    const { session = { nonce: 'bench', digestSecret: 'bench', expiredAt: Date.now() } } =
      await chrome.storage.session.get<{ session?: { nonce: string } }>('session')
    await chrome.storage.session.set({ session })
    return { tabId: tab?.id ?? -1, nonce: session.nonce }
  })
  await storeClicks(page, [{ ...pastClick(0, Date.now()), id: `${nonce}-bench`, tabId }])
  return page
}

/** Milliseconds from opening the popup until its click is painted, and all that is derived of it. */
export async function timeToContent(page: Page): Promise<number> {
  await page.bringToFront()
  await page.reload()
  await page.waitForFunction(() => performance.getEntriesByName('content').length > 0)
  return page.evaluate(() => performance.getEntriesByName('content')[0]?.startTime ?? 0)
}

/** Bytes of all scripts that the popup loads before it shows anything, compressed one by one. */
export function scriptBytes(folder: string): number {
  const html = readFileSync(join(folder, 'popup.html'), 'utf8')
  const paths = Array.from(html.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g), ([, path = '']) => path)
  if (paths.length === 0) throw new Error('The popup names no script.')
  const sizes = paths.map((path) => gzipSync(readFileSync(join(folder, path))).length)
  return sizes.reduce((sum, size) => sum + size, 0)
}
