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
 * The tests of one file in one Firefox. Before each, what was recorded and received is forgotten, and every page is
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
      const others = (await stage.firefox.browser.pages()).filter((page) => page !== stage.record.page)
      await Promise.all(others.map((page) => page.close().catch(() => {})))
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
