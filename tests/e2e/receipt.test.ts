import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Click } from '@/lib/schemas/click'
import { EARLIER_GCLID } from '@/tests/network/hosts/store'
import { startNetwork, type TestNetwork } from '@/tests/network/network'
import { buildGranting } from './harness/builds'
import { type Chromium, launchChromium } from './harness/chromium'
import { receiptLike } from './harness/pages/receipts'
import { press, text, texts } from './harness/pages/view'
import { type Record, recordSeenFrom } from './harness/recorded'
import { workerEndedByBrowser } from './harness/worker'
import { clickLink, GCLID } from './scenarios/scenario'

const folder = mkdtempSync(join(tmpdir(), 'clickscope-build-'))
let network: TestNetwork
let chromium: Chromium
let record: Record

beforeAll(async () => {
  network = await startNetwork()
})
afterAll(async () => {
  await network?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function start(build?: string): Promise<void> {
  chromium = await launchChromium({ network, build })
  record = recordSeenFrom(await chromium.openPage(`${chromium.origin}/popup.html`))
}

async function tidy(): Promise<void> {
  const others = (await chromium.browser.pages()).filter((page) => page !== record.page)
  await Promise.all(others.map((page) => page.close().catch(() => {})))
  await chromium.browser.deleteMatchingCookies({ name: '_gcl_aw', domain: 'store.example' })
  await record.forget()
  network.reset()
}

/** The user clicks a link to a page of the store. */
async function land(path: string): Promise<Page> {
  const page = await chromium.browser.newPage()
  const { browser } = chromium
  await Promise.all([
    page.waitForRequest((request) => request.url().includes(`store.example/${path}`)),
    clickLink(`https://store.example/${path}?gclid=${GCLID}`)({ browser, page, network }),
  ])
  await page.waitForFunction(() => document.readyState === 'complete' && location.host === 'store.example')
  return page
}

/** What the IDs tab of the workbench says of the landing page. */
async function openReceipt(): Promise<Page> {
  const workbench = await chromium.openWorkbench('#tab=ids')
  await text(workbench, 'receipt')
  return workbench
}

const storeClick = (clicks: Click[]) =>
  clicks.find(({ hops, outcome }) => outcome === 'landed' && hops.at(-1)?.url.includes('store.example'))

/** The store's click, as soon as this holds of its landing page. */
async function landingWith(isMet: (landing: Click['landing']) => boolean): Promise<Click['landing']> {
  const holds = (clicks: Click[]) => isMet(storeClick(clicks)?.landing ?? ({ cookies: [] } as never))
  const clicks = await record.clicksOnce(holds)
  const landing = storeClick(clicks)?.landing
  expect(holds(clicks), JSON.stringify(landing)).toBe(true)
  return landing as Click['landing']
}

describe('with leave to read cookies, a click ID that', () => {
  beforeAll(() => start(buildGranting('cookies', 'chrome', folder)))
  afterEach(tidy)
  afterAll(() => chromium?.close())

  it('the server stores, out of sight of scripts, is found', async () => {
    const workbench = await chromium.openWorkbench('#tab=ids')
    await land('server')
    expect(await receiptLike(workbench, /stored in/)).toBe('Good gclid stored in _gcl_aw by the server')
    const { cookies } = await landingWith(({ cookies }) => cookies.length > 0)
    expect(cookies).toMatchObject([{ name: '_gcl_aw', value: `GCL.1790000000.${GCLID}`, httpOnly: true }])
  })

  it('a tag stores while the page loads is found, with the time', async () => {
    await land('script')
    const workbench = await openReceipt()
    expect(await receiptLike(workbench, /stored in/)).toMatch(
      /^Good gclid stored in _gcl_aw, (found there )?\d.*s after landing$/,
    )
  })

  it('is stored only after consent is first not stored yet, then stored', async () => {
    const page = await land('consent')
    const workbench = await openReceipt()
    await receiptLike(workbench, /^Note gclid not stored yet in _gcl_aw, _gcl_dc, .*consent/)
    await page.bringToFront()
    await page.click('#accept')
    await workbench.bringToFront()
    await receiptLike(workbench, /^Good gclid stored in _gcl_aw, .* after landing$/)
  })

  it('is not stored until the page is left is not stored', async () => {
    const page = await land('consent')
    await landingWith(({ readFrom }) => readFrom !== undefined)
    await page.click('#next')
    await page.waitForFunction(() => location.pathname === '/next')
    await landingWith(({ leftAt }) => leftAt !== undefined)
    const workbench = await chromium.openWorkbench('#tab=ids')
    const rows = await receiptLike(workbench, /not stored/)
    expect(rows).toMatch(/^Warning gclid not stored in _gcl_aw.* The page was left without it/)
  })

  it('is not stored until the tab is closed is not stored', async () => {
    const page = await land('untagged')
    await landingWith(({ readFrom }) => readFrom !== undefined)
    await page.close()
    const landing = await landingWith(({ leftAt }) => leftAt !== undefined)
    expect(landing.cookies).toEqual([])
    await receiptLike(await openReceipt(), /^Warning gclid not stored in/)
  })

  it('has the cookie of an earlier click in its place is told by that one', async () => {
    await land('other')
    const workbench = await openReceipt()
    await receiptLike(workbench, /^Warning gclid _gcl_aw holds another value/)
    const shown = await workbench.$eval('[data-testid="receipt"]', (row) => row.innerHTML)
    expect(shown).toContain(EARLIER_GCLID)
  })

  it('the page took out of its address before the tag could read it is not stored yet, and says why', async () => {
    const page = await land('tidy')
    await page.click('#accept')
    const workbench = await openReceipt()
    await receiptLike(workbench, /not stored yet.*took it out of its address.*a tag that starts later/)
  })

  it('the page took out of its address after it was stored is stored', async () => {
    await land('tidy-later')
    const workbench = await openReceipt()
    await receiptLike(workbench, /stored in _gcl_aw.*took it out of its address.*when it was stored already/)
  })

  it('is stored while the worker is dead is not missed', async () => {
    const page = await land('consent')
    await landingWith(({ readFrom }) => readFrom !== undefined)
    await chromium.killWorker()
    await page.click('#accept')
    const { cookies } = await landingWith(({ cookies }) => cookies.length > 0)
    expect(cookies[0]?.value).toContain(GCLID)
  })

  it('is stored when the browser has put the worker to sleep, and the page is left at once, is not missed', async () => {
    const page = await land('consent')
    await landingWith(({ readFrom }) => readFrom !== undefined)
    await record.page.goto('about:blank')
    await workerEndedByBrowser(chromium.browser, 90_000)
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#accept')?.click()
      document.querySelector<HTMLElement>('#next')?.click()
    })
    await page.waitForFunction(() => location.pathname === '/next')
    await record.page.goto(`${chromium.origin}/popup.html`)
    const { cookies } = await landingWith(({ cookies, leftAt }) => cookies.length > 0 && leftAt !== undefined)
    expect(cookies[0]?.value).toContain(GCLID)
  }, 120_000)

  it('leaves the cookies of the shop itself out of the record', async () => {
    await land('untagged')
    const landing = await landingWith(({ readFrom }) => readFrom !== undefined)
    expect(landing.cookies).toEqual([])
    const everything = await record.page.evaluate(async () =>
      JSON.stringify(await chrome.storage.session.get(null)),
    )
    expect(everything).not.toContain('a1b2c3d4e5f6')
  })

  it('is the only reason to watch a page: no other notes anything', async () => {
    await record.page.evaluate(() => {
      const noted: string[] = []
      Object.assign(globalThis, { noted })
      chrome.storage.local.onChanged.addListener((changes) => void noted.push(...Object.keys(changes)))
    })
    const other = await chromium.openPage('https://store.example/consent')
    await other.evaluate(() => cookieStore.set('_gcl_aw', 'GCL.1790000000.abcdefgh'))
    await land('script')
    const clicks = await record.clicksOnce((known) => storeClick(known)?.landing.readFrom !== undefined)
    const noted = await record.page.evaluate(() => (globalThis as unknown as { noted: string[] }).noted)
    const tabs = noted.filter((key) => key.endsWith(':cookies')).map((key) => Number(key.split(':')[1]))
    expect(new Set(tabs)).toEqual(new Set([storeClick(clicks)?.tabId]))
  })
})

describe('without leave to read cookies', () => {
  beforeAll(() => start())
  afterEach(tidy)
  afterAll(() => chromium?.close())

  it('the receipt says what it cannot see, and sees it as soon as it may', async () => {
    await land('script')
    const workbench = await openReceipt()
    await receiptLike(workbench, /^Note gclid not known whether it is stored in _gcl_aw/)
    await press(workbench, 'allow-cookies')
    await receiptLike(workbench, /^Good gclid stored in _gcl_aw/)
    expect(await texts(workbench, 'allow-cookies')).toEqual([])
  })
})
