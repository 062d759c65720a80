import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFirefox } from '@/scripts/setup/firefox.mjs'
import { startNetwork, type TestNetwork } from '@/tests/network/network'
import { type Chromium, launchChromium } from './harness/chromium'
import { type Firefox, launchFirefox } from './harness/firefox'

let network: TestNetwork

beforeAll(async () => {
  network = await startNetwork()
})

afterAll(() => network?.close())

describe('the extension in Chromium', () => {
  let chromium: Chromium

  beforeAll(async () => {
    chromium = await launchChromium({ network })
  })

  afterAll(() => chromium?.close())

  it('starts its worker', async () => {
    const worker = await chromium.worker()
    expect(await worker.evaluate(() => chrome.runtime.getManifest().name)).toBe('Clickscope')
  })

  it('reaches the network by real host names, with and without TLS, and no host under .invalid', async () => {
    const page = await chromium.openPage('http://ads.example/')
    expect(await page.evaluate(() => location.href)).toBe('http://ads.example/')
    await page.goto('https://shop.example/landing')
    expect(await page.evaluate(() => location.protocol)).toBe('https:')
    await expect(page.goto('http://gone.invalid/')).rejects.toThrow('net::ERR_NAME_NOT_RESOLVED')
    await page.close()
  })

  it('opens its real popup over a page', async () => {
    const page = await chromium.openPage('http://ads.example/')
    const popup = await chromium.openPopup(page)
    const [tab] = await popup.evaluate(() => chrome.tabs.query({ active: true, currentWindow: true }))
    expect(tab?.url).toBe('http://ads.example/')
    await page.close()
  })

  it('opens its real panel in DevTools, bound to the inspected tab', async () => {
    const page = await chromium.openPage('http://ads.example/')
    const { frame } = await chromium.openPanel(page)
    const tab = await frame.evaluate(() => chrome.tabs.get(chrome.devtools.inspectedWindow.tabId))
    expect(tab.url).toBe('http://ads.example/')
    await page.close()
  })

  it('opens its workbench', async () => {
    const workbench = await chromium.openWorkbench('#click=none')
    expect(workbench.url()).toBe(`${chromium.origin}/workbench.html#click=none`)
    await workbench.close()
  })

  it('starts its worker again after it was killed', async () => {
    const before = await chromium.worker()
    await before.evaluate(() => Object.assign(globalThis, { survivor: true }))
    await chromium.killWorker()
    const page = await chromium.openPage('http://ads.example/')
    const after = await chromium.worker()
    expect(await after.evaluate(() => 'survivor' in globalThis)).toBe(false)
    await page.close()
  })
})

describe.skipIf(!findFirefox())('the extension in Firefox', () => {
  let firefox: Firefox

  beforeAll(async () => {
    firefox = await launchFirefox({ network })
  })

  afterAll(() => firefox?.close())

  it('reaches the network by real host names, with and without TLS', async () => {
    const page = await firefox.openPage('http://ads.example/')
    expect(await page.evaluate(() => location.href)).toBe('http://ads.example/')
    await page.goto('https://shop.example/landing')
    expect(await page.evaluate(() => location.protocol)).toBe('https:')
  })

  it.each(['popup.html', 'workbench.html'])('opens %s with the API of the extension', async (path) => {
    const page = await firefox.openExtensionPage(path)
    expect(await page.evaluate(() => chrome.runtime.getManifest().name)).toBe('Clickscope')
  })
})
