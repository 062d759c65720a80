import { isDeepStrictEqual } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Click } from '@/lib/schemas/click'
import { startNetwork, type TestNetwork } from '@/tests/network/network'
import { type Chromium, launchChromium } from './harness/chromium'
import { type Record, recordSeenFrom } from './harness/recorded'
import { apartScenarios } from './scenarios/apart'
import { endingScenarios } from './scenarios/endings'
import { hopScenarios } from './scenarios/hops'
import { openingScenarios } from './scenarios/openings'
import { outline, type Scenario } from './scenarios/scenario'

let network: TestNetwork
let chromium: Chromium
let record: Record

beforeAll(async () => {
  network = await startNetwork()
  chromium = await launchChromium({ network })
  record = recordSeenFrom(await chromium.openPage(`${chromium.origin}/popup.html`))
})
afterEach(async () => {
  const others = (await chromium.browser.pages()).filter((page) => page !== record.page)
  await Promise.all(others.map((page) => page.close().catch(() => {})))
  await record.forget()
  network.reset()
})
afterAll(async () => {
  await chromium?.close()
  await network?.close()
})

function play({ name, act, clicks, or, check }: Scenario) {
  it(name, async () => {
    const page = await chromium.browser.newPage()
    await act({ browser: chromium.browser, page, network })
    const fits = (known: Click[], wanted = clicks) => isDeepStrictEqual(known.map(outline), wanted)
    const recorded = await record.clicksOnce((known) => fits(known) || fits(known, or))
    if (!or || !fits(recorded, or)) expect(recorded.map(outline)).toEqual(clicks)
    check?.(recorded)
    console.log(`Chromium: ${name}`)
  })
}

describe('a hop', () => hopScenarios.forEach(play))
describe('a click opens', () => openingScenarios.forEach(play))
describe('a click ends', () => endingScenarios.forEach(play))
describe('not glued', () => apartScenarios.forEach(play))
