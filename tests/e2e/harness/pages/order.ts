import type { Browser, Page } from 'puppeteer-core'
import { expect } from 'vitest'
import type { Click } from '@/lib/schemas/click'
import { AWC, type Call } from '@/tests/network/hosts/order'
import type { TestNetwork } from '@/tests/network/network'
import { clickLink } from '../../scenarios/scenario'
import type { Record } from '../recorded'

const LINK = `https://www.awin1.com/cread.php?awinmid=1001&awinaffid=7&ued=${encodeURIComponent('https://order.example/')}`
/** Which a pixel sends along, and which is nowhere on record. */
export const CUSTOMER = '62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f'
export const PURCHASE =
  'https://www.facebook.com/tr/?id=1234567890&ev=Purchase&cd[value]=89.00&cd[currency]=EUR&eid=order-4711'

/** By which a page tells the network of the order. */
export function toldAwin(clickId = AWC, more = ''): string {
  return `https://www.awin1.com/sread.img?tt=ns&tv=2&merchant=1001&amount=89.00&ch=aw&cr=EUR&ref=4711&cks=${clickId}${more}`
}

const tiktokEvent = {
  event: 'CompletePayment',
  event_id: 'order-4711',
  context: { pixel: { code: 'CLICKSCOPE7DEMO12345' }, user: { email: CUSTOMER } },
  properties: { value: 89, currency: 'EUR', order_id: '4711' },
}

/** Pixels that are told of the order in bodies, one of each kind: JSON, a form, and lines. */
export const callsWithBodies: readonly Call[] = [
  { url: 'https://analytics.tiktok.com/api/v2/pixel', body: JSON.stringify(tiktokEvent) },
  {
    url: 'https://www.facebook.com/tr/',
    body: `id=1234567890&ev=Purchase&cd[value]=89.00&cd[currency]=EUR&eid=order-4711&ud[em]=${CUSTOMER}`,
    as: 'form',
  },
  {
    url: 'https://www.google-analytics.com/g/collect?v=2&tid=G-CLICKSCOPE&cid=1.2',
    body: `en=page_view\r\nen=purchase&ep.transaction_id=4711&epn.value=89&cu=EUR&ep.mail=${CUSTOMER}`,
    as: 'beacon',
  },
]

/** What the screen says of each of them. */
export const readBodies = [
  /TikTok tells of an event event CompletePayment · order 4711 · value 89 · currency EUR/,
  /Meta tells of an event event Purchase · value 89\.00 · currency EUR · event ID order-4711/,
  /event purchase · order 4711 · value 89 · currency EUR/,
] as const

/** Has the shop's thank-you page make these calls. */
export async function planCalls(page: Page, calls: readonly (string | Call)[]): Promise<void> {
  await page.evaluate((made) => {
    localStorage.calls = JSON.stringify(made)
  }, calls.map(toCall))
}

/** Goes from the shop's first page to its thank-you page, which makes these calls, and waits for their answers. */
export async function order(page: Page, calls: readonly (string | Call)[]): Promise<void> {
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

/** A tab after a click through a network's link. */
export async function clickThrough(browser: Browser, network: TestNetwork, link = LINK): Promise<Page> {
  const page = await browser.newPage()
  await Promise.all([
    page.waitForResponse((response) => new URL(response.url()).host === 'order.example'),
    clickLink(link)({ browser, page, network }),
  ])
  await page.waitForSelector('#next')
  return page
}

/** The clicks as soon as the last one's page told so many times of an order. */
export function clicksToldOf(record: Record, count: number): Promise<Click[]> {
  const isAnswered = ({ status = 0 }: { status?: number }) => status >= 200 && status < 300
  return record.clicksOnce(
    (clicks) => (clicks.at(-1)?.landing.pixels ?? []).filter(isAnswered).length === count,
  )
}

function toCall(call: string | Call): Call {
  return typeof call === 'string' ? { url: call } : call
}
