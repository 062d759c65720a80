import type { Page } from 'puppeteer-core'
import type { View } from './pages/view'

/** What the toolbar shows of one tab. */
export interface Badge {
  text: string
  /** What the icon says when it is pointed at. */
  title: string
  isRed: boolean
  isGreen: boolean
}

/**
 * The badge of the page's tab, as soon as the icon's title is like this; fails with what it was last. It is read by
 * `view`, a page of the extension, since its worker may not be there.
 */
export async function badgeWith(view: View, page: Page, title: RegExp): Promise<Badge> {
  const deadline = Date.now() + 10_000
  for (;;) {
    const badge = await readBadge(view, page)
    if (title.test(badge.title)) return badge
    if (Date.now() > deadline) throw new Error(`The icon does not say ${title} but: ${badge.title}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function readBadge(view: View, page: Page): Promise<Badge> {
  return view.evaluate(async (url) => {
    const tabId = (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id as number
    const [text, title, color] = await Promise.all([
      chrome.action.getBadgeText({ tabId }),
      chrome.action.getTitle({ tabId }),
      chrome.action.getBadgeBackgroundColor({ tabId }),
    ])
    const [red = 0, green = 0] = color
    return { text, title, isRed: red > 150 && green < 80, isGreen: green > 100 && red < 80 }
  }, page.url())
}
