import type { Browser, Page } from 'puppeteer-core'
import type { Click } from '@/lib/schemas/click'
import { clickLinkTo } from '@/tests/e2e/harness/pages/demo-page'
import type { LinkResult } from './link-result'
import { readClicksSince } from './recorded'

/** A page that leads on by itself after longer than this has been landed on. */
const LINGERS_MS = 5_000
/** A click that is still running then is reported as running. */
const AT_MOST_MS = 90_000
const LOOKS_EVERY_MS = 200

/**
 * Clicks a link once, in a fresh tab and as a first visitor without cookies and cache, and waits until the record
 * of the click has come to rest. `viewer` is a page of the extension, the only one left open.
 */
export async function checkLink(browser: Browser, viewer: Page, link: string): Promise<LinkResult> {
  await forgetVisits(viewer)
  const startedAt = Date.now()
  const page = await browser.newPage()
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}))
  try {
    await clickLinkTo(page, link)
    const clicks = await untilAtRest(() => readClicksSince(viewer, startedAt))
    return { link, clicks, milliseconds: Date.now() - startedAt }
  } finally {
    const opened = (await browser.pages()).filter((other) => other !== viewer)
    await Promise.all(opened.map((other) => other.close()))
  }
}

async function forgetVisits(viewer: Page): Promise<void> {
  const session = await viewer.createCDPSession()
  await session.send('Network.clearBrowserCookies')
  await session.send('Network.clearBrowserCache')
  await session.detach()
}

async function untilAtRest(read: () => Promise<Click[]>): Promise<Click[]> {
  const startedAt = Date.now()
  let changedAt = startedAt
  let before = ''
  for (;;) {
    const clicks = await read()
    const now = Date.now()
    const record = JSON.stringify(clicks)
    if (record !== before) changedAt = now
    before = record
    const isOver = clicks.every(({ outcome }) => outcome !== 'open')
    if ((isOver && now - changedAt >= LINGERS_MS) || now - startedAt >= AT_MOST_MS) return clicks
    await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY_MS))
  }
}
