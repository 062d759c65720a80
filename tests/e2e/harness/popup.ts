import type { Browser, Page } from 'puppeteer-core'
import { runningWorker } from './worker'

/** Opens the real popup over a page, as a click on the toolbar icon does. It closes when focus leaves it. */
export async function openPopup(browser: Browser, origin: string, page: Page): Promise<Page> {
  const url = `${origin}/popup.html`
  await page.bringToFront()
  const worker = await runningWorker(browser)
  const opened = browser.waitForTarget((target) => target.url() === url, { timeout: 15_000 })
  // By its window, since that of DevTools may be the active one.
  const windowId = Number(await page.windowId())
  await Promise.all([
    opened,
    worker.evaluate(async (id) => {
      await chrome.windows.update(id, { focused: true })
      await chrome.action.openPopup({ windowId: id })
    }, windowId),
  ])
  const popup = await (await opened).asPage()
  // What is derived of a click comes after its first sight.
  await popup.waitForSelector('main[aria-busy="false"]')
  return popup
}
