import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Click } from '@/lib/schemas/click'
import { AWC, type Call } from '@/tests/network/hosts/order'
import {
  CUSTOMER,
  callsWithBodies,
  clicksToldOf,
  clickThrough,
  order,
  PURCHASE,
  planCalls,
  readBodies,
  toldAwin,
} from './harness/pages/order'
import { fill, press, text, textLike, texts } from './harness/pages/view'
import { type Record, recordSeenFrom } from './harness/recorded'
import { prepareStage } from './harness/stage'

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

/** The clicks after a click through the network's link and an order of which the page told this. */
async function orderAfterClick(calls: readonly (string | Call)[]): Promise<Click[]> {
  await order(await clickThrough(stage.chromium.browser, stage.network), calls)
  return clicksToldOf(record, calls.length)
}

async function linesOf(click: Click | undefined) {
  const workbench = await stage.chromium.openWorkbench(`#click=${click?.id}`)
  await text(workbench, 'conversion-of-awin')
  return { workbench, lines: await texts(workbench, 'conversion-line') }
}

describe('an order after a click through a network', () => {
  it('is tied to the click over the pages between, and told right', async () => {
    const before = stage.network.received['www.awin1.com'].length
    const [click, thanks, ...others] = await orderAfterClick([toldAwin(), `${PURCHASE}&ud[em]=${CUSTOMER}`])
    expect(others).toEqual([])
    expect(thanks?.hops.map(({ url }) => url)).toEqual(['https://order.example/thanks'])
    expect(thanks?.previousClickId).toBe(click?.id)
    expect(thanks?.landing.pixels.map(({ url }) => new URL(url).host)).toEqual(
      expect.arrayContaining(['www.awin1.com', 'www.facebook.com']),
    )
    expect(JSON.stringify(thanks)).not.toContain(CUSTOMER)
    const received = stage.network.received['www.awin1.com'].slice(before).map(({ url }) => url)
    expect(received.filter((url) => url.includes('/sread.img'))).toEqual([toldAwin()])

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

it('an order is told to Impact by its tag, on the brand’s own tracking domain', async () => {
  const link = 'https://acme.pxf.io/c/2048113/1379421/9834?u=https%3A%2F%2Forder.example%2F'
  const told =
    'https://acme.pxf.io/xconv/18290/9834?oid=4711&amount=89.00&currcd=EUR&_ir=U25%7C9d2f%7C1764000000000'
  await order(await clickThrough(stage.chromium.browser, stage.network, link), [{ url: told, body: '' }])
  const [, thanks] = await clicksToldOf(record, 1)
  const workbench = await stage.chromium.openWorkbench(`#click=${thanks?.id}`)
  await text(workbench, 'conversion-of-impact')
  expect(await texts(workbench, 'conversion-line')).toEqual([
    'The call names no click ID: Impact can know the click by a cookie of its own alone',
    'Impact was told of order 4711',
    'Impact was told of order 4711 once',
    'The order ID is 4711',
    'The value is 89.00',
    'The currency is EUR',
  ])
})

it('an order is told to pixels in the bodies of their calls, of which only what tells of it is kept', async () => {
  const received = () =>
    (['analytics.tiktok.com', 'www.facebook.com', 'www.google-analytics.com'] as const).flatMap((host) =>
      stage.network.received[host].map(({ body }) => body),
    )
  const before = received().length
  const [click, thanks] = await orderAfterClick(callsWithBodies)
  expect(received().slice(before).join()).toContain(CUSTOMER)
  expect(thanks?.previousClickId).toBe(click?.id)
  expect(JSON.stringify(thanks)).not.toContain(CUSTOMER)
  const workbench = await stage.chromium.openWorkbench(`#click=${thanks?.id}`)
  await text(workbench, 'pixel')
  const pixels = (await texts(workbench, 'pixel')).join('\n')
  for (const told of readBodies) expect(pixels).toMatch(told)
})

it('an order whose thank-you page opens in a new tab belongs to the journey', async () => {
  const { browser } = stage.chromium
  const page = await clickThrough(browser, stage.network)
  await planCalls(page, [toldAwin()])
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
  const [click, thanks, ...others] = await clicksToldOf(record, 1)
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
  await order(page, [toldAwin(), PURCHASE, { url: 'https://analytics.tiktok.com/api/v2/pixel', body }])
  expect(await record.clicks()).toEqual([])
  const held = await record.page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the API by name.
    const stored = await (globalThis as any).chrome.storage.session.get(null)
    return JSON.stringify(stored)
  })
  expect(held).not.toContain('sread.img')
  expect(held).not.toContain('order-4711')
})
