import { launchChromium } from '@/tests/e2e/harness/chromium'
import { STAND_IN_HOSTS } from '@/tests/e2e/harness/hosts'
import { startNetwork } from '@/tests/network/network'
import { demonstrate } from './demo/demonstrate'
import { waitForUser } from './demo/wait-for-user'
import type { DemoOptions } from './start-options.mjs'

/**
 * Starts the test network and Chromium with the extension on it, and either makes the click itself or leaves it
 * to the user until the browser is closed. Resolves to the exit code; everything started is stopped then.
 */
export async function runDemo({ headless, link }: DemoOptions): Promise<number> {
  const network = await startNetwork()
  try {
    const hosts = link ? STAND_IN_HOSTS : undefined
    const chromium = await launchChromium({ network, headless, hosts })
    try {
      return headless ? await demonstrate(chromium) : await waitForUser(chromium, link)
    } finally {
      await chromium.close()
    }
  } finally {
    await network.close()
  }
}
