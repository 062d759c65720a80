import type { Browser, Page } from 'puppeteer-core'
import { press } from './pages/view'
import { openPopup } from './popup'

/** Opens the real side panel from the popup over a page, as a user does. */
export async function openSidePanel(browser: Browser, origin: string, page: Page): Promise<Page> {
  const popup = await openPopup(browser, origin, page)
  const opened = browser.waitForTarget((target) => target.url().startsWith(`${origin}/sidepanel.html`), {
    timeout: 15_000,
  })
  // The popup may close before puppeteer is done with the press.
  await Promise.all([opened, press(popup, 'open-side-panel').catch(() => {})])
  return (await opened).asPage()
}
