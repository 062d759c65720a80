import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFirefox } from '@/scripts/setup/firefox.mjs'
import { startNetwork, type TestNetwork } from '@/tests/network/network'
import { type Firefox, launchFirefox } from './harness/firefox'
import { textLike, texts } from './harness/pages/view'

/** Without a Firefox this is left out; `.ci/run` installs one. */
describe.skipIf(!findFirefox())('in Firefox', () => {
  let network: TestNetwork
  let firefox: Firefox

  beforeAll(async () => {
    network = await startNetwork()
    firefox = await launchFirefox({ network })
  })
  afterAll(async () => {
    await firefox?.close()
    await network?.close()
  })

  it('a click that no redirect led to its page is told by the click that RedTrack’s script recorded', async () => {
    await firefox.openPage('https://direct.example/redtrack')
    const { url } = await network.waitForRequest((request) => request.url.includes('/view?'))
    const workbench = await firefox.openExtensionPage('workbench.html#tool=clicks')
    expect(await textLike(workbench, 'verdict', /recorded click/)).toBe(
      `Landed directly; RedTrack recorded click ${new URL(url).searchParams.get('clickid')}`,
    )
    expect(await texts(workbench, 'script-call')).toHaveLength(3)
  })
})
