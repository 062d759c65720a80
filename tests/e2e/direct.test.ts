import type { Page } from 'puppeteer-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Click } from '@/lib/schemas/click'
import { text, textLike, texts } from './harness/pages/view'
import { type Record, recordSeenFrom } from './harness/recorded'
import { prepareStage } from './harness/stage'
import { clickLink, GCLID } from './scenarios/scenario'

const stage = prepareStage()
let record: Record

beforeAll(async () => {
  record = recordSeenFrom(await stage.chromium.openWorkbench())
})
beforeEach(async () => {
  const others = (await stage.chromium.browser.pages()).filter((page) => page !== record.page)
  await Promise.all(others.map((page) => page.close().catch(() => {})))
  await record.forget()
})

/** The user follows a plain link to this URL. */
async function follow(url: string): Promise<Page> {
  const page = await stage.chromium.browser.newPage()
  const { chromium, network } = stage
  await Promise.all([
    page.waitForResponse((response) => response.url() === url),
    clickLink(url)({ browser: chromium.browser, page, network }),
  ])
  return page
}

const callsOf = (click: Click | undefined) => click?.landing.scriptCalls ?? []
const areAnswered =
  (count: number) =>
  ([click]: Click[]) =>
    callsOf(click).filter(({ status }) => status === 200).length === count
const places = (click: Click | undefined) =>
  callsOf(click).map(({ url, status, method }) => [method, status, url.replace(/\?.*/s, '')])

describe('a click that no redirect led to its page', () => {
  it('is kept, and told by the click that Everflow’s script recorded', async () => {
    const page = await follow('https://direct.example/everflow?oid=1&affid=7')
    const [click, ...others] = await record.clicksOnce(areAnswered(2))
    expect(others).toEqual([])
    expect(click?.hops.map(({ url }) => url)).toEqual(['https://direct.example/everflow?oid=1&affid=7'])
    expect(places(click)).toEqual([
      ['GET', 200, 'https://ef.trk.example/scripts/sdk/everflow.js'],
      ['GET', 200, 'https://ef.trk.example/sdk/click'],
    ])
    const popup = await stage.chromium.openPopup(page)
    expect(await textLike(popup, 'verdict', /Everflow/)).toBe(
      'Landed directly; Everflow was asked to record a click, and answered 200',
    )
    const workbench = await stage.chromium.openWorkbench(`#click=${click?.id}`)
    await text(workbench, 'script-call')
    const [loaded, recorded] = await texts(workbench, 'script-call')
    expect(loaded).toMatch(/^200 ef\.trk\.example\/scripts\/sdk\/everflow\.js Everflow loads the script/)
    expect(recorded).toMatch(/Everflow asks to record a click .*keeps the click’s ID in cookie ef_tid_c_o_\*/)
  })

  it('names the ID that RedTrack made, as its script tells it again, and the ad’s ID that it came with', async () => {
    const page = await follow(`https://direct.example/redtrack?gclid=${GCLID}`)
    const [click] = await record.clicksOnce(areAnswered(3))
    const view = callsOf(click).find(({ url }) => url.includes('/view?'))
    const clickId = new URL(view?.url ?? '').searchParams.get('clickid')
    expect(clickId).toMatch(/^[0-9a-f]{24}$/)
    expect(stage.network.received['rt.trk.example'].map(({ url }) => url)).toContain(view?.url)
    const popup = await stage.chromium.openPopup(page)
    expect(await textLike(popup, 'verdict', /RedTrack/)).toBe(
      `Landed directly with gclid; RedTrack recorded click ${clickId}`,
    )
  })

  it('finds its call when the worker died on the landing page', async () => {
    const page = await follow('https://direct.example/late')
    await record.clicks()
    await stage.chromium.killWorker()
    await page.bringToFront()
    await page.click('#call')
    const [click] = await record.clicksOnce(areAnswered(1))
    expect(click?.hops.map(({ url }) => url)).toEqual(['https://direct.example/late'])
    expect(places(click)).toEqual([['GET', 200, 'https://ef.trk.example/sdk/click']])
    expect(click?.gaps).toEqual([])
  })

  it('says why a call failed', async () => {
    const page = await follow('https://direct.example/late')
    await page.setOfflineMode(true)
    await page.click('#call')
    const isFailed = ([click]: Click[]) => callsOf(click).some(({ error }) => error !== undefined)
    const [click] = await record.clicksOnce(isFailed)
    expect(callsOf(click)).toMatchObject([{ error: { code: 'net::ERR_INTERNET_DISCONNECTED' } }])
    const popup = await stage.chromium.openPopup(page)
    expect(await textLike(popup, 'verdict', /Everflow/)).toBe(
      'Landed directly; Everflow was asked to record a click, but there is no network connection',
    )
  })
})

it('a call made after the landing page was left is not given to its click', async () => {
  const page = await follow('https://direct.example/redtrack')
  await record.clicksOnce(areAnswered(3))
  await Promise.all([page.waitForNavigation(), page.click('#next')])
  await page.evaluate(() => fetch('https://ef.trk.example/sdk/click?_ef_transaction_id=&oid=9&async=json'))
  const isWhole = (clicks: Click[]) => clicks.length === 2 && callsOf(clicks[1]).some(({ status }) => status)
  const [first, second] = await record.clicksOnce(isWhole)
  expect(places(first)).toHaveLength(3)
  expect(places(second)).toEqual([['GET', 200, 'https://ef.trk.example/sdk/click']])
  expect(second?.previousClickId).toBe(first?.id)
})
