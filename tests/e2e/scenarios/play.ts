import { isDeepStrictEqual } from 'node:util'
import type { Browser } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Click } from '@/lib/schemas/click'
import { startNetwork, type TestNetwork } from '@/tests/network/network'
import type { Record } from '../harness/recorded'
import { apartScenarios } from './apart'
import { endingScenarios } from './endings'
import { hopScenarios } from './hops'
import { openingScenarios } from './openings'
import { outline, type Scenario } from './scenario'

/** A browser with the extension, and a page of it that sees what is on record. */
export interface Player {
  browser: Browser
  record: Record
  close(): Promise<void>
}

/** The scenarios by what they are about. */
const groups: [string, Scenario[]][] = [
  ['a hop', hopScenarios],
  ['a click opens', openingScenarios],
  ['a click ends', endingScenarios],
  ['not glued', apartScenarios],
]

/** Makes a test of each scenario, as `told` says that this browser tells it; one that it cannot tell is skipped. */
export function playScenarios(
  browserName: string,
  start: (network: TestNetwork) => Promise<Player>,
  told: (scenario: Scenario) => Scenario | { because: string } = (scenario) => scenario,
): void {
  let network: TestNetwork
  let player: Player

  beforeAll(async () => {
    network = await startNetwork()
    player = await start(network)
  })
  afterEach(async () => {
    const others = (await player.browser.pages()).filter((page) => page !== player.record.page)
    await Promise.all(others.map((page) => page.close().catch(() => {})))
    await player.record.forget()
    network.reset()
  })
  afterAll(async () => {
    await player?.close()
    await network?.close()
  })

  function play(scenario: Scenario) {
    const shown = told(scenario)
    if ('because' in shown) {
      it.skip(`${scenario.name}: ${shown.because}`)
      return
    }
    const { name, act, clicks, or, check } = shown
    it(name, async () => {
      const { browser, record } = player
      const page = await browser.newPage()
      await act({ browser, page, network })
      const fits = (known: Click[], wanted = clicks) => isDeepStrictEqual(known.map(outline), wanted)
      const recorded = await record.clicksOnce((known) => fits(known) || fits(known, or))
      if (!or || !fits(recorded, or)) expect(recorded.map(outline)).toEqual(clicks)
      check?.(recorded)
      console.log(`${browserName}: ${name}`)
    })
  }

  for (const [title, scenarios] of groups) describe(title, () => scenarios.forEach(play))
}
