import type { Click, Hop } from '@/lib/schemas/click'
import { sampleClick, sampleHop } from '@/tests/fixtures/sample-click'

const AT = 1_700_000_000_000
export const GCLID = 'EAIaIQobChMI7Nq3k9aXiQMVw5RoCR0x2Q8ZEAAYASAAEgJq0_D_BwE'
export const FBCLID = 'IwAR2Fq0xk3nE5cQxv8sM1pT7LwYb4dH9uZo6RjKcGiVaXyNtUeSfDhPmQlWk'
export const CLICK_ID = '64f0c1a7b3e2d90001a4bb17'
export const HOSTILE = '<img src=x onerror=alert(1)>'

/** A click over these addresses that landed on the last. */
export function chain(id: string, urls: string[], given: Partial<Click> = {}): Click {
  const last = urls.length - 1
  const hops = urls.map((url, position) =>
    sampleHop({
      url,
      status: position === last ? 200 : 302,
      statusLine: position === last ? 'HTTP/1.1 200 OK' : 'HTTP/1.1 302 Found',
      how: position === 0 ? 'link' : 'http',
      by: position === 0 ? 'page' : 'server',
      startedAt: AT + position * 100,
      endedAt: AT + position * 100 + 40,
      responseHeaders: [{ name: 'x-hop', value: `hop ${position + 1} of ${id}` }],
    }),
  )
  return sampleClick({ id, hops, ...given })
}

/** The click ID and the ad's own reach the shop. */
export const healthy = chain('healthy', [
  `https://ads.example/go?gclid=${GCLID}`,
  `https://shop.example/?gclid=${GCLID}`,
])

/** The ad's click ID does not arrive. */
export const lost = chain('lost', [
  `https://ads.example/go?gclid=${GCLID}`,
  `https://go.trk.example/click?gclid=${GCLID}`,
  'https://shop.example/product',
])

/** The second host does not exist, and the URL is full of HTML. */
export const failed: Click = {
  ...chain('failed', ['https://ads.example/go', `https://gone.invalid/${HOSTILE}?gclid=${HOSTILE}`]),
  outcome: 'failed',
}
Object.assign(failed.hops[1] as Hop, {
  status: undefined,
  statusLine: undefined,
  error: { code: 'net::ERR_NAME_NOT_RESOLVED' },
})

/** 40 hops with a value of 2,000 characters each. */
export const long = chain(
  'long',
  Array.from(
    { length: 40 },
    (_, position) => `https://hop${position}.example/?gclid=${GCLID}&data=${'x'.repeat(2_000)}`,
  ),
)

/** A tracker minted its own ID, and the ad's click ID is Meta's. */
export const tracked = chain('tracked', [
  `https://go.redtrk.example/click?fbclid=${FBCLID}&rtkcmpid=67ad04c88a6566afb91a65c7`,
  `https://shop.example/?fbclid=${FBCLID}&rtkcid=${CLICK_ID}&rtkcmpid=67ad04c88a6566afb91a65c7`,
])

/** The tracker's ID went to a network in sub5, whose own went to the shop. */
export const handedOver = chain('handed-over', [
  'https://abc.rdtk.io/click?campaign=1',
  `https://www.net.example/ABC/DEF/?affid=12&sub5=${CLICK_ID}`,
  'https://shop.example/?_ef_transaction_id=0123456789abcdef0123456789abcdef',
])
