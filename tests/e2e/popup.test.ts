import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { scriptBytes } from '@/scripts/bench/browser/popup-time'
import { landing, via } from '@/tests/network/route'
import { buildFor } from './harness/builds'
import { readClick } from './harness/pages/click-summary'
import { clickHealthyLink, clickLinkTo, DEMO_PAGE } from './harness/pages/demo-page'
import { element, press, testId, text, textLike, texts } from './harness/pages/view'
import { prepareStage } from './harness/stage'
import { clickLink, GCLID } from './scenarios/scenario'

const stage = prepareStage()

interface Stored {
  settings: { recording: boolean }
}

/** Clicks a link of the demo page, and waits until the tab shows where it led. */
async function clickDemoLink(id: string) {
  const page = await stage.chromium.openPage(DEMO_PAGE)
  await Promise.all([page.waitForNavigation(), page.click(`#${id}`)])
  return page
}

/** Where the sentence and the hops stood after one change of the page. */
interface Sight {
  whole: boolean
  tops: number[]
}

/** Opens the popup's page anew, and returns how it came in, one sight for each change since the first hop. */
async function sightsOf(popup: Page): Promise<Sight[]> {
  await popup.evaluateOnNewDocument(
    (shown, found) => {
      const sights: Sight[] = []
      Object.assign(globalThis, { sights })
      new MutationObserver(() => {
        const tops = [...document.querySelectorAll(shown)].map((one) => one.getBoundingClientRect().top)
        const whole = document.querySelector(found) !== null
        if (tops.length > 0) sights.push({ whole, tops })
      }).observe(document, { subtree: true, childList: true })
    },
    `${testId('verdict')}, ${testId('hop')}`,
    testId('few-finding'),
  )
  await popup.reload()
  const sights = await popup.waitForFunction(() => {
    const { sights = [] } = globalThis as { sights?: Sight[] }
    return sights.at(-1)?.whole && sights
  })
  return (await sights.jsonValue()) || []
}

describe('the popup', () => {
  it('shows every hop of the click and its identifiers, as the shop received them', async () => {
    const page = await stage.chromium.openPage(DEMO_PAGE)
    await clickHealthyLink(page)
    const popup = await stage.chromium.openPopup(page)
    const click = await readClick(popup)

    const landing = await stage.network.waitForRequest(({ host }) => host === 'shop.example')
    const received = new URL(landing.url).searchParams.get('clickid') as string
    expect(click.hops.at(-1)).toContain('shop.example')
    expect(click.hops[0]).toContain('go.trk.example')
    expect(click.hops[0]).toContain('302')
    const rows = await popup.$$eval('[data-testid="identifier"]', (found) =>
      found.map((row) => row.outerHTML),
    )
    expect(rows.some((row) => row.includes(received))).toBe(true)
    await page.close()
  })

  it('says between which hosts an identifier was lost', async () => {
    const page = await clickDemoLink('lost')
    const popup = await stage.chromium.openPopup(page)
    const { verdict } = await readClick(popup)
    expect(verdict).toMatch(/lost between hop \d, .*example, and hop \d, shop\.example/)
    await page.close()
  })

  it('joins a click in a new tab with the page it started from', async () => {
    const page = await stage.chromium.openPage(DEMO_PAGE)
    const opened = stage.chromium.browser.waitForTarget((target) => target.url().includes('pre.example'))
    await page.click('#newtab')
    const tab = await (await opened).page()
    if (!tab) throw new Error('The link opened no tab.')
    const popup = await stage.chromium.openPopup(tab)
    const { hops } = await readClick(popup)
    expect(hops[0]).toContain('net.example')
    expect(hops.at(-1)).toContain('pre.example')
    expect(await popup.evaluate(() => document.body.innerText)).toMatch(/from\s+http:\/\/ads\.example\//)
    await tab.close()
    await page.close()
  })

  it('names the network error in plain words', async () => {
    const page = await stage.chromium.openPage(DEMO_PAGE)
    await page.click('#dead')
    await page.waitForFunction(() => location.protocol === 'chrome-error:').catch(() => {})
    const popup = await stage.chromium.openPopup(page)
    await element(popup, 'hop')
    await textLike(popup, 'verdict', /gone\.invalid/)
    await page.close()
  })

  it('names an upgrade by the browser in the hop and in the sentence', async () => {
    const page = await stage.chromium.openPage('https://secure.example/hsts')
    const upgraded = landing({ host: 'secure.example', scheme: 'http', gclid: GCLID })
    await clickLink(upgraded)({ browser: stage.chromium.browser, page, network: stage.network })
    await page.waitForFunction(() => location.protocol === 'https:' && location.search !== '')
    const popup = await stage.chromium.openPopup(page)
    const { hops } = await readClick(popup)
    expect(hops[0]).toMatch(/307 hsts/)
    await textLike(
      popup,
      'verdict',
      /^gclid reached secure\.example; the browser itself upgraded hop 1, secure\.example, to HTTPS \(HSTS\)/,
    )
    await page.close()
  })

  it('moves nothing that it showed at first when the findings come in', async () => {
    const page = await stage.chromium.openPage('about:blank')
    const left = { gclid: GCLID, clickid: '{clickid}', aff_sub: '{aff_sub}' }
    await clickLinkTo(page, via('302', landing({ ...left, scheme: 'http' }), { scheme: 'http' }))
    await page.waitForFunction(() => location.host === 'hop6.example')
    const popup = await stage.chromium.openPopup(page)
    const sights = await sightsOf(popup)
    expect(new Set(sights.map(({ whole }) => whole))).toEqual(new Set([false, true]))
    expect(new Set(sights.map(({ tops }) => tops.join()))).toEqual(new Set([sights[0]?.tops.join()]))
    await page.close()
  })

  it('says what to do where nothing was clicked', async () => {
    const page = await stage.chromium.openPage('about:blank')
    const popup = await stage.chromium.openPopup(page)
    expect(await text(popup, 'empty')).toMatch(/click an affiliate link/i)
    await page.close()
  })
})

it('the popup shows itself after at most 150 kB of scripts, compressed', () => {
  expect(scriptBytes(buildFor('chrome'))).toBeLessThanOrEqual(150_000)
})

describe('the recording switch', () => {
  it('records nothing while paused, says so, and goes on afterwards', async () => {
    const page = await stage.chromium.openPage('about:blank')
    const popup = await stage.chromium.openPopup(page)
    await press(popup, 'recording-toggle')
    await popup.waitForFunction(
      async () => !(await chrome.storage.local.get<Stored>('settings')).settings.recording,
    )
    await page.close()

    const worker = await stage.chromium.worker()
    expect(await worker.evaluate(() => chrome.action.getTitle({}))).toMatch(/paused/)
    const paused = await clickDemoLink('meta')
    const pausedPopup = await stage.chromium.openPopup(paused)
    await element(pausedPopup, 'recording-toggle')
    expect(await texts(pausedPopup, 'hop')).toEqual([])
    expect(await pausedPopup.evaluate(() => document.body.innerText)).toMatch(/paused/i)
    await press(pausedPopup, 'recording-toggle')
    await pausedPopup.waitForFunction(
      async () => (await chrome.storage.local.get<Stored>('settings')).settings.recording,
    )
    await paused.close()

    const recorded = await clickDemoLink('meta')
    const recordedPopup = await stage.chromium.openPopup(recorded)
    expect((await readClick(recordedPopup)).hops.length).toBeGreaterThan(1)
    await recorded.close()
  })
})
