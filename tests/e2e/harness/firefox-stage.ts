import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe } from 'vitest'
import { findFirefox } from '@/scripts/setup/firefox.mjs'
import { startNetwork, type TestNetwork } from '@/tests/network/network'
import { type Firefox, type FirefoxOptions, launchFirefox } from './firefox'
import { type Record, recordSeenFrom } from './recorded'

export interface FirefoxStage {
  network: TestNetwork
  firefox: Firefox
  /** Seen from a page that stays open. */
  record: Record
}

/**
 * The tests of one file in one Firefox. Before each, what was recorded and received is forgotten, and every tab is
 * closed but the record's. Without a Firefox they are left out; `.ci/run` installs one.
 */
export function describeInFirefox(
  title: string,
  tests: (stage: FirefoxStage) => void,
  options: Omit<FirefoxOptions, 'network'> = {},
): void {
  describe.skipIf(!findFirefox())(title, () => {
    const stage = {} as FirefoxStage
    beforeAll(async () => {
      stage.network = await startNetwork()
      stage.firefox = await launchFirefox({ network: stage.network, ...options })
      stage.record = recordSeenFrom(await stage.firefox.openExtensionPage('popup.html'))
    })
    beforeEach(async () => {
      await closeOtherTabs(stage.record.page)
      await stage.record.forget()
      stage.network.reset()
    })
    afterAll(async () => {
      await stage.firefox?.close()
      await stage.network?.close()
    })
    tests(stage)
  })
}

/** By the extension, which sees also the tabs that pages opened without an opener: puppeteer knows nothing of these. */
async function closeOtherTabs(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const [tabs, own] = await Promise.all([browser.tabs.query({}), browser.tabs.getCurrent()])
    await browser.tabs.remove(tabs.flatMap(({ id }) => (id === undefined || id === own?.id ? [] : [id])))
  })
}
