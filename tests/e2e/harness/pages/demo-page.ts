import type { Page } from 'puppeteer-core'

/** The demo's page of affiliate links. */
export const DEMO_PAGE = 'http://ads.example/'

/** Clicks the demo's healthy link, then the prelander's button; resolves when the shop's page has loaded. */
export async function clickHealthyLink(page: Page): Promise<void> {
  await clickThroughToPrelander(page)
  await clickPrelanderButton(page)
}

/** Clicks the demo's healthy link; resolves when the prelander's button is there. */
export async function clickThroughToPrelander(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click('#healthy')])
  await page.waitForSelector('#go')
}

/** Clicks the prelander's button; resolves when the shop's page has loaded. */
export async function clickPrelanderButton(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click('#go')])
}

/** Clicks a link to any address, on an empty page so that its server is told no referrer. */
export async function clickLinkTo(page: Page, url: string): Promise<void> {
  await showLinkTo(page, url)
  await page.click('#link')
}

/** Shows an empty page with one link, `#link`, to any address. */
export async function showLinkTo(page: Page, url: string): Promise<void> {
  await page.goto('about:blank')
  await page.evaluate((href) => {
    const link = Object.assign(document.createElement('a'), { href, textContent: 'link', id: 'link' })
    document.body.append(link)
  }, url)
}
