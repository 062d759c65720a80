import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verdictOf } from '@/lib/checks/verdict'
import { builtIn } from '@/lib/ids/known'
import type { Click } from '@/lib/schemas/click'
import { findFirefox } from '@/scripts/setup/firefox.mjs'
import { FBCLID } from '@/tests/network/links'
import { startNetwork, type TestNetwork } from '@/tests/network/network'
import { landing, via } from '@/tests/network/route'
import { type Firefox, launchFirefox } from './harness/firefox'
import { type Record, recordSeenFrom } from './harness/recorded'
import { clickLink, outline } from './scenarios/scenario'

/** Strict mode switches it on; the list itself comes from a server of Mozilla's, which is out of reach here. */
const STRICT = {
  'privacy.query_stripping.enabled': true,
  'privacy.query_stripping.strip_list': 'fbclid',
}

const TAGGED = landing({ fbclid: FBCLID })
const FIRST = 'link 302 hop1.example/302'

/** What the user clicks on, what is recorded, and what is said of it. */
const cases: [name: string, url: string, hops: string[], sentence: RegExp][] = [
  [
    'what a server’s redirect passed on is not said to be lost by the server',
    via('302', via('302', TAGGED, { host: 'hop2.example' })),
    [FIRST, 'http 302 hop2.example/302', 'http 200 hop6.example/landing'],
    /^fbclid was lost .*: the server passed it on, and the browser or an extension took it out$/,
  ],
  [
    'what the link may have had is possibly taken out by Firefox',
    via('302', landing(), { host: 'track.webgains.com', fbclid: FBCLID }),
    ['link 302 track.webgains.com/302', 'http 200 hop6.example/landing'],
    /; no click ID in this chain, or possibly Firefox took it out of the link$/,
  ],
]

describe.skipIf(!findFirefox())('in a Firefox that strips queries', () => {
  let network: TestNetwork
  let firefox: Firefox
  let record: Record

  beforeAll(async () => {
    network = await startNetwork()
    firefox = await launchFirefox({ network, preferences: STRICT })
    record = recordSeenFrom(await firefox.openExtensionPage('workbench.html#tool=clicks'))
  })
  beforeEach(async () => {
    await record.forget()
    network.reset()
  })
  afterAll(async () => {
    await firefox?.close()
    await network?.close()
  })

  it.each(cases)('%s', async (_, url, hops, sentence) => {
    const page = await firefox.browser.newPage()
    await clickLink(url)({ browser: firefox.browser, page, network })
    const hopsOf = (click: Click) => outline(click).slice(0, -1)
    const fits = (clicks: Click[]) => isDeepStrictEqual(clicks.map(hopsOf), [hops])
    const clicks = await record.clicksOnce(fits)
    expect(clicks.map(hopsOf)).toEqual([hops])
    // In which order Firefox tells that it has landed is not asked here.
    expect(verdictOf({ ...(clicks[0] as Click), outcome: 'landed' }, builtIn).sentence).toMatch(sentence)
    const landed = await network.waitForRequest(({ host }) => host === 'hop6.example')
    expect(landed.url).not.toContain('fbclid')
    await page.close()
  })
})
