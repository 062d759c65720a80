import type { Page } from 'puppeteer-core'
import type { Chromium } from './chromium'

/** What the toolbar shows of the tab of this page. */
export interface Badge {
  text: string
  isRed: boolean
}

/** The badge of the page's tab, as soon as its text is this one; fails with what it was last. */
export async function badgeWith(chromium: Chromium, page: Page, text: string): Promise<Badge> {
  const deadline = Date.now() + 10_000
  for (;;) {
    const badge = await readBadge(chromium, page)
    if (badge.text === text) return badge
    if (Date.now() > deadline) throw new Error(`The badge is not “${text}” but “${badge.text}”.`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function readBadge(chromium: Chromium, page: Page): Promise<Badge> {
  const worker = await chromium.worker()
  return worker.evaluate(async (url) => {
    const tabId = (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id as number
    const [text, color] = await Promise.all([
      chrome.action.getBadgeText({ tabId }),
      chrome.action.getBadgeBackgroundColor({ tabId }),
    ])
    return { text, isRed: (color[0] ?? 0) > 150 && (color[1] ?? 0) < 80 }
  }, page.url())
}
