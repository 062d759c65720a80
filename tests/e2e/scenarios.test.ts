import type { Page } from 'puppeteer-core'
import { launchChromium } from './harness/chromium'
import { recordSeenFrom } from './harness/recorded'
import { playScenarios } from './scenarios/play'

async function stop(page: Page): Promise<void> {
  const session = await page.createCDPSession()
  await session.send('Page.stopLoading')
}

playScenarios('Chromium', async (network) => {
  const { browser, origin, openPage, close } = await launchChromium({ network })
  return { browser, record: recordSeenFrom(await openPage(`${origin}/popup.html`)), stop, close }
})
