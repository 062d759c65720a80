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
import { outline, type Scenario, type Scene } from './scenario'

/** A browser with the extension, and a page of it that sees what is on record. */
export interface Player {
  browser: Browser
  record: Record
  stop: Scene['stop']
  close(): Promise<void>
}

/** The scenarios by what they are about. */
const groups: [string, Scenario[]][] = [
  ['a hop', hopScenarios],
  ['a click opens', openingScenarios],
  ['a click ends', endingScenarios],
  ['not glued', apartScenarios],
]

/**
 * Makes a test of each scenario, with the errors by the names that this browser has for them. One that it cannot tell
 * is left out, with the reason.
 */
export function playScenarios(
  browserName: 'Chromium' | 'Firefox',
  start: (network: TestNetwork) => Promise<Player>,
  errorNames: { readonly [chromiumName: string]: string } = {},
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

  const inItsWords = (clicks: string[][]) =>
    clicks.map((click) => click.map((line) => line.replace(/net::\w+/, (name) => errorNames[name] ?? name)))

  function play({ name, act, check, ...told }: Scenario) {
    const exception = told[browserName === 'Firefox' ? 'firefox' : 'chromium']
    if (exception && !exception.clicks) {
      it(name, ({ skip }) => {
        console.log(`${browserName}: ${name} (left out: ${exception.because})`)
        skip(exception.because)
      })
      return
    }
    const clicks = inItsWords(exception?.clicks ?? told.clicks)
    const or = exception ? undefined : told.or && inItsWords(told.or)
    it(name, async () => {
      const { browser, record, stop } = player
      const page = await browser.newPage()
      await act({ browser, page, network, stop })
      const fits = (known: Click[], wanted = clicks) => isDeepStrictEqual(known.map(outline), wanted)
      const recorded = await record.clicksOnce((known) => fits(known) || fits(known, or))
      if (!or || !fits(recorded, or)) expect(recorded.map(outline)).toEqual(clicks)
      check?.(recorded)
      console.log(`${browserName}: ${name}${exception ? ` (otherwise: ${exception.because})` : ''}`)
    })
  }

  for (const [title, scenarios] of groups) describe(title, () => scenarios.forEach(play))
}
