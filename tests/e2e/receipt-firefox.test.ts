import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, it } from 'vitest'
import { findFirefox } from '@/scripts/setup/firefox.mjs'
import { startNetwork, type TestNetwork } from '@/tests/network/network'
import { buildGranting } from './harness/builds'
import { type Firefox, launchFirefox } from './harness/firefox'
import { receiptLike } from './harness/pages/receipts'
import { press } from './harness/pages/view'
import { clickLink, GCLID } from './scenarios/scenario'

/** Without a Firefox these are left out; `.ci/run` installs one. */
describe.skipIf(!findFirefox())('in Firefox, the landing’s receipt', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clickscope-build-'))
  let network: TestNetwork
  let firefox: Firefox

  beforeAll(async () => {
    network = await startNetwork()
  })
  afterEach(() => firefox?.close())
  afterAll(async () => {
    await network?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function land(path: string): Promise<Page> {
    const page = await firefox.browser.newPage()
    await clickLink(`https://store.example/${path}?gclid=${GCLID}`)({
      browser: firefox.browser,
      page,
      network,
    })
    await page.waitForFunction(() => location.host === 'store.example' && document.readyState === 'complete')
    return page
  }

  it('is read again when a consent comes late', async () => {
    firefox = await launchFirefox({ network, build: buildGranting('cookies', 'firefox', folder) })
    const page = await land('consent')
    const workbench = await firefox.openExtensionPage('workbench.html#tab=ids')
    await receiptLike(workbench, /^Note gclid not stored yet in _gcl_aw/)
    await page.bringToFront()
    await page.click('#accept')
    await receiptLike(workbench, /^Good gclid stored in _gcl_aw, \d.* after landing$/)
    await page.click('#next')
  })

  it('asks for the leave, and looks at once', async () => {
    // Firefox would show a question that is no part of the page.
    const preferences = { 'extensions.webextOptionalPermissionPrompts': false }
    firefox = await launchFirefox({ network, preferences })
    await land('script')
    const workbench = await firefox.openExtensionPage('workbench.html#tab=ids')
    await receiptLike(workbench, /^Note gclid not known whether it is stored/)
    await press(workbench, 'allow-cookies')
    await receiptLike(workbench, /^Good gclid stored in _gcl_aw/)
  })
})
