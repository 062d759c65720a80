import type { Page } from 'puppeteer-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Click } from '@/lib/schemas/click'
import { AWC } from '@/tests/network/hosts/order'
import { fill, press, text, textLike, texts } from './harness/pages/view'
import { type Record, recordSeenFrom } from './harness/recorded'
import { prepareStage } from './harness/stage'
import { clickLink } from './scenarios/scenario'

const LINK = `https://www.awin1.com/cread.php?awinmid=1001&awinaffid=7&ued=${encodeURIComponent('https://order.example/')}`
const PURCHASE =
  'https://www.facebook.com/tr/?id=1234567890&ev=Purchase&cd[value]=89.00&cd[currency]=EUR&eid=order-4711'
/** Which the pixel sends along, and which is nowhere on record. */
const CUSTOMER = '62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f'
const toldAwin = (cks: string, more = '') =>
  `https://www.awin1.com/sread.img?tt=ns&tv=2&merchant=1001&amount=89.00&ch=aw&cr=EUR&ref=4711&cks=${cks}${more}`

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

/** Goes from the shop's first page to its thank-you page, which makes these calls, and waits for their answers. */
async function order(page: Page, calls: string[]): Promise<void> {
  await page.evaluate((made) => {
    localStorage.calls = JSON.stringify(made)
  }, calls)
  const answers = calls.map((call) =>
    page.waitForResponse((response) => response.url() === new URL(call).href),
  )
  for (const path of ['/cart', '/checkout', '/thanks']) {
    await Promise.all([page.waitForNavigation(), page.click('#next')])
    expect(new URL(page.url()).pathname).toBe(path)
  }
  await Promise.all(answers)
}

/** The clicks after a click through the network's link and an order of which the page told this. */
async function orderAfterClick(calls: string[]): Promise<Click[]> {
  const { chromium, network } = stage
  const page = await chromium.browser.newPage()
  await Promise.all([
    page.waitForResponse((response) => new URL(response.url()).host === 'order.example'),
    clickLink(LINK)({ browser: chromium.browser, page, network }),
  ])
  await page.waitForSelector('#next')
  await order(page, calls)
  const isTold = (clicks: Click[]) =>
    (clicks.at(-1)?.landing.pixels ?? []).filter(({ status }) => status === 200).length === calls.length
  return record.clicksOnce(isTold)
}

async function linesOf(click: Click | undefined) {
  const workbench = await stage.chromium.openWorkbench(`#click=${click?.id}`)
  await text(workbench, 'conversion-of-awin')
  return { workbench, lines: await texts(workbench, 'conversion-line') }
}

describe('an order after a click through a network', () => {
  it('is tied to the click over the pages between, and told right', async () => {
    const before = stage.network.received['www.awin1.com'].length
    const [click, thanks, ...others] = await orderAfterClick([
      toldAwin(AWC),
      `${PURCHASE}&ud[em]=${CUSTOMER}`,
    ])
    expect(others).toEqual([])
    expect(thanks?.hops.map(({ url }) => url)).toEqual(['https://order.example/thanks'])
    expect(thanks?.previousClickId).toBe(click?.id)
    expect(thanks?.landing.pixels.map(({ url }) => new URL(url).host)).toEqual(
      expect.arrayContaining(['www.awin1.com', 'www.facebook.com']),
    )
    expect(JSON.stringify(thanks)).not.toContain(CUSTOMER)
    const received = stage.network.received['www.awin1.com'].slice(before).map(({ url }) => url)
    expect(received.filter((url) => url.includes('/sread.img'))).toEqual([toldAwin(AWC)])

    const { workbench, lines } = await linesOf(thanks)
    expect(lines).toEqual([
      'Awin was told of order 4711',
      'Awin was told of order 4711 once',
      'The click ID is this journey’s',
      'The order ID is 4711',
      'The value is 89.00',
      'The currency is EUR',
    ])
    const pixels = await texts(workbench, 'pixel')
    expect(pixels.some((line) => /^200 www\.awin1\.com\/sread\.img Awin tells of an order/.test(line))).toBe(
      true,
    )
    expect(pixels.some((line) => /Meta tells of an event event Purchase/.test(line))).toBe(true)

    await press(workbench, 'tab-tests')
    await press(workbench, 'form-conversion')
    await fill(workbench, 'field-value', '79')
    await textLike(workbench, 'conversion-of-awin', /The value is 89\.00, but 79 was recorded/)
  })

  it('is told with another click’s ID', async () => {
    const other = AWC.replace('1764000000', '1763000000')
    const [, thanks] = await orderAfterClick([toldAwin(other)])
    const { lines } = await linesOf(thanks)
    expect(lines[0]).toBe(
      `The click ID is not this journey’s ${other} The order is credited to another click: an earlier one that a cookie kept, or another platform’s.`,
    )
  })

  it('is told to a pixel and not to the network', async () => {
    const [, thanks] = await orderAfterClick([PURCHASE])
    const { lines } = await linesOf(thanks)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^Awin was not told of the order, though Meta was/)
  })

  it('is told twice', async () => {
    const [, thanks] = await orderAfterClick([toldAwin(AWC, '&p1=1'), toldAwin(AWC, '&p1=2')])
    const { lines } = await linesOf(thanks)
    expect(lines[0]).toMatch(/^Awin was told of order 4711 2 times/)
  })
})

it('of an order without such a click nothing is recorded', async () => {
  const page = await stage.chromium.browser.newPage()
  await page.goto('https://order.example/')
  await order(page, [toldAwin(AWC), PURCHASE])
  expect(await record.clicks()).toEqual([])
  const held = await record.page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the API by name.
    const stored = await (globalThis as any).chrome.storage.session.get(null)
    return JSON.stringify(stored)
  })
  expect(held).not.toContain('sread.img')
})
