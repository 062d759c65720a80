import type { Page } from 'puppeteer-core'
import type { Firefox } from './firefox'
import { testId } from './pages/view'

/**
 * The real popup, as another page of the extension sees it: Firefox gives a driver no way to it. What the functions
 * of `view.ts` do with a page, these do with it.
 */
export interface FirefoxPopup {
  /** What a person reads in each of the elements, as soon as there is one. */
  texts(name: string): Promise<string[]>
  press(name: string): Promise<void>
  /** Resolves when it is closed. */
  closed(): Promise<void>
}

/** Opens the popup over a tab, as a click on the toolbar icon does; `view` is a page of the extension. */
export async function openFirefoxPopup(view: Page, tab: Page): Promise<FirefoxPopup> {
  await tab.bringToFront()
  await view.evaluate(() => browser.action.openPopup())
  const appeared = (name: string) =>
    view.waitForFunction(
      (selector) =>
        browser.extension
          .getViews({ type: 'popup' })
          .some(({ document }) => document.querySelector(selector)),
      { polling: 100, timeout: 10_000 },
      testId(name),
    )
  return {
    texts: async (name) => {
      await appeared(name)
      return view.evaluate((selector) => {
        const [popup] = browser.extension.getViews({ type: 'popup' })
        const found = popup?.document.querySelectorAll<HTMLElement>(selector) ?? []
        return [...found].map((element) => element.innerText.replace(/\s+/g, ' ').trim())
      }, testId(name))
    },
    press: async (name) => {
      await appeared(name)
      await view.evaluate((selector) => {
        const [popup] = browser.extension.getViews({ type: 'popup' })
        popup?.document.querySelector<HTMLElement>(selector)?.click()
      }, testId(name))
    },
    closed: async () => {
      await view.waitForFunction(() => browser.extension.getViews({ type: 'popup' }).length === 0, {
        polling: 100,
        timeout: 10_000,
      })
    },
  }
}

/** The page that the extension opened in a tab; puppeteer is not told where such a tab went. */
export async function extensionPage({ browser, origin }: Firefox, path: string): Promise<Page> {
  const deadline = Date.now() + 10_000
  for (;;) {
    for (const page of await browser.pages()) {
      const href = await page.evaluate(() => location.href).catch(() => '')
      if (href.startsWith(`${origin}/${path}`)) return page
    }
    if (Date.now() > deadline) throw new Error(`The extension did not open ${path}.`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
