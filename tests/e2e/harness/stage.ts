import { afterAll, beforeAll, beforeEach } from 'vitest'
import { startNetwork, type TestNetwork } from '@/tests/network/network'
import { type Chromium, type ChromiumOptions, launchChromium } from './chromium'

export interface Stage {
  network: TestNetwork
  chromium: Chromium
}

/** A network and a Chromium for the tests of one file; what the network received is forgotten before each. */
export function prepareStage(options: Omit<ChromiumOptions, 'network'> = {}): Stage {
  const stage = {} as Stage
  beforeAll(async () => {
    stage.network = await startNetwork()
    stage.chromium = await launchChromium({ network: stage.network, ...options })
  })
  beforeEach(() => stage.network.reset())
  afterAll(async () => {
    await stage.chromium?.close()
    await stage.network?.close()
  })
  return stage
}
