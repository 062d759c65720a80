import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findFirefox } from '@/scripts/setup/firefox.mjs'
import { startNetwork, type TestNetwork } from '@/tests/network/network'
import { landing, via } from '@/tests/network/route'
import { type Firefox, launchFirefox } from './harness/firefox'
import { type Record, recordSeenFrom } from './harness/recorded'
import { clickLink, GCLID, type Scene } from './scenarios/scenario'

const FBCLID = 'IwAR0aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789aBcDeFgHiJkLmNoPqRs'
const WITH = landing({ gclid: GCLID, fbclid: FBCLID })
const WITHOUT = landing({ gclid: GCLID })

/** As Strict mode has it; the list itself comes with Firefox's remote settings, which a test must not ask. */
const STRIPPING = {
  'browser.contentblocking.category': 'strict',
  'privacy.query_stripping.enabled': true,
  'privacy.query_stripping.strip_list': 'fbclid',
}

/**
 * What Firefox's query stripping (Strict mode, private windows) shows, measured. It strips a navigation to another
 * site, never one inside a site:
 * - of a redirect, `Location` still has the parameter; `redirectUrl` and the next request do not;
 * - of a link or a script, the request is told without it from the beginning; only `webNavigation.onBeforeNavigate`,
 *   which nothing here listens to, has the address as it was written.
 */
describe.skipIf(!findFirefox())('Firefox strips a parameter', () => {
  let network: TestNetwork
  let firefox: Firefox
  let record: Record

  beforeAll(async () => {
    network = await startNetwork()
    firefox = await launchFirefox({ network, preferences: STRIPPING })
    record = recordSeenFrom(await firefox.openExtensionPage('popup.html'))
  })
  afterEach(async () => {
    await record.forget()
    network.reset()
  })
  afterAll(async () => {
    await firefox?.close()
    await network?.close()
  })

  /** The one click on record when its last page is shown. */
  async function recorded(act: (scene: Scene) => Promise<unknown>) {
    const page = await firefox.browser.newPage()
    await act({ browser: firefox.browser, page, network, stop: async () => {} })
    const clicks = await record.clicksOnce(
      (known) => known.at(-1)?.outcome === 'landed' && known.at(-1)?.hops.at(-1)?.status === 200,
    )
    await page.close()
    expect(clicks).toHaveLength(1)
    const { hops = [] } = clicks[0] ?? {}
    return hops
  }

  const arrived = () => network.received['hop6.example'].filter(({ url }) => url.includes('/landing'))

  it('from a redirect to another site: Location has it, the next hop does not', async () => {
    const [redirect, last] = await recorded(clickLink(via('302', WITH)))
    expect(redirect?.responseHeaders.find(({ name }) => name.toLowerCase() === 'location')?.value).toBe(WITH)
    expect(last).toMatchObject({ url: WITHOUT, by: 'server' })
    expect(arrived().map(({ url }) => url)).toEqual([WITHOUT])
  })

  it('from a link to another site: no hop has it', async () => {
    const hops = await recorded(clickLink(WITH))
    expect(hops.map(({ url }) => url)).toEqual([WITHOUT])
    expect(arrived().map(({ url }) => url)).toEqual([WITHOUT])
  })

  it('from a script’s way to another site: only inside the address of the page before', async () => {
    const hops = await recorded(clickLink(via('replace', WITH)))
    expect(hops.map(({ url }) => url)).toEqual([via('replace', WITH), WITHOUT])
    expect(arrived().map(({ url }) => url)).toEqual([WITHOUT])
  })

  it('but not inside one site', async () => {
    const inside = landing({ host: 'hop4.example', gclid: GCLID, fbclid: FBCLID })
    const hops = await recorded(clickLink(inside))
    expect(hops.map(({ url }) => url)).toEqual([inside])
  })
})
