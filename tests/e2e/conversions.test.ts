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

/** A call of the thank-you page: a GET, or a POST of text or of a form. */
interface Call {
  url: string
  body?: string
  form?: true
}

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

function toCall(call: string | Call): Call {
  return typeof call === 'string' ? { url: call } : call
}

async function planCalls(page: Page, calls: readonly (string | Call)[]): Promise<void> {
  await page.evaluate((made) => {
    localStorage.calls = JSON.stringify(made)
  }, calls.map(toCall))
}

/** Goes from the shop's first page to its thank-you page, which makes these calls, and waits for their answers. */
async function order(page: Page, calls: readonly (string | Call)[]): Promise<void> {
  await planCalls(page, calls)
  const answers = calls.map((call) =>
    page.waitForResponse((response) => response.url() === new URL(toCall(call).url).href),
  )
  for (const path of ['/cart', '/checkout', '/thanks']) {
    await Promise.all([page.waitForNavigation(), page.click('#next')])
    expect(new URL(page.url()).pathname).toBe(path)
  }
  await Promise.all(answers)
}

/** A tab after a click through the network's link. */
async function clickThrough(): Promise<Page> {
  const { chromium, network } = stage
  const page = await chromium.browser.newPage()
  await Promise.all([
    page.waitForResponse((response) => new URL(response.url()).host === 'order.example'),
    clickLink(LINK)({ browser: chromium.browser, page, network }),
  ])
  await page.waitForSelector('#next')
  return page
}

/** The clicks as soon as the last one's page told so many times of an order. */
function clicksToldOf(count: number): Promise<Click[]> {
  const isAnswered = ({ status = 0 }: { status?: number }) => status >= 200 && status < 300
  return record.clicksOnce(
    (clicks) => (clicks.at(-1)?.landing.pixels ?? []).filter(isAnswered).length === count,
  )
}

/** The clicks after a click through the network's link and an order of which the page told this. */
async function orderAfterClick(calls: readonly (string | Call)[]): Promise<Click[]> {
  await order(await clickThrough(), calls)
  return clicksToldOf(calls.length)
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
    const { lines, workbench } = await linesOf(thanks)
    await press(workbench, 'tab-checks')
    expect(await textLike(workbench, 'finding', /not this journey/)).toBe(
      'Awin: The click ID is not this journey’s',
    )
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

it('an order is told to pixels in the bodies of their calls, of which only what tells of it is kept', async () => {
  const received = () =>
    (['analytics.tiktok.com', 'www.facebook.com', 'www.google-analytics.com'] as const).flatMap((host) =>
      stage.network.received[host].map(({ body }) => body),
    )
  const tiktok = {
    event: 'CompletePayment',
    event_id: 'order-4711',
    context: { pixel: { code: 'CLICKSCOPE7DEMO12345' }, user: { email: CUSTOMER } },
    properties: { value: 89, currency: 'EUR', order_id: '4711' },
  }
  const before = received().length
  const [click, thanks] = await orderAfterClick([
    { url: 'https://analytics.tiktok.com/api/v2/pixel', body: JSON.stringify(tiktok) },
    {
      url: 'https://www.facebook.com/tr/',
      body: `id=1234567890&ev=Purchase&cd[value]=89.00&cd[currency]=EUR&eid=order-4711&ud[em]=${CUSTOMER}`,
      form: true,
    },
    {
      url: 'https://www.google-analytics.com/g/collect?v=2&tid=G-CLICKSCOPE&cid=1.2',
      body: `en=page_view\r\nen=purchase&ep.transaction_id=4711&epn.value=89&cu=EUR&ep.mail=${CUSTOMER}`,
    },
  ])
  expect(received().slice(before).join()).toContain(CUSTOMER)
  expect(thanks?.previousClickId).toBe(click?.id)
  expect(JSON.stringify(thanks)).not.toContain(CUSTOMER)
  const workbench = await stage.chromium.openWorkbench(`#click=${thanks?.id}`)
  await text(workbench, 'pixel')
  const pixels = (await texts(workbench, 'pixel')).join('\n')
  expect(pixels).toMatch(
    /TikTok tells of an event event CompletePayment · order 4711 · value 89 · currency EUR/,
  )
  expect(pixels).toMatch(
    /Meta tells of an event event Purchase · value 89\.00 · currency EUR · event ID order-4711/,
  )
  expect(pixels).toMatch(/event purchase · order 4711 · value 89 · currency EUR/)
})

it('an order whose thank-you page opens in a new tab belongs to the journey', async () => {
  const { browser } = stage.chromium
  const page = await clickThrough()
  await planCalls(page, [toldAwin(AWC)])
  for (const path of ['/cart', '/checkout']) {
    await Promise.all([page.waitForNavigation(), page.click('#next')])
    expect(new URL(page.url()).pathname).toBe(path)
  }
  await page.$eval('#next', (link) => {
    ;(link as HTMLAnchorElement).target = '_blank'
  })
  const opened = browser.waitForTarget((target) => target.url() === 'https://order.example/thanks')
  await page.click('#next')
  await opened
  const [click, thanks, ...others] = await clicksToldOf(1)
  expect(others).toEqual([])
  expect(thanks?.tabId).not.toBe(click?.tabId)
  expect(thanks?.previousClickId).toBe(click?.id)
  const { lines } = await linesOf(thanks)
  expect(lines).toContain('The click ID is this journey’s')
})

it('of an order without such a click nothing is recorded', async () => {
  const page = await stage.chromium.browser.newPage()
  await page.goto('https://order.example/')
  const body = JSON.stringify({ event: 'CompletePayment', event_id: 'order-4711' })
  await order(page, [toldAwin(AWC), PURCHASE, { url: 'https://analytics.tiktok.com/api/v2/pixel', body }])
  expect(await record.clicks()).toEqual([])
  const held = await record.page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the API by name.
    const stored = await (globalThis as any).chrome.storage.session.get(null)
    return JSON.stringify(stored)
  })
  expect(held).not.toContain('sread.img')
  expect(held).not.toContain('order-4711')
})
