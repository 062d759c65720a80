import type { Click } from '@/lib/schemas/click'
import { sampleClick, sampleHop } from '@/tests/fixtures/sample-click'

export const AWC = '1001_1764000000_0f1e2d3c4b5a69788796a5b4c3d2e1f0'
export const AWIN = `https://www.awin1.com/sread.img?tt=ns&tv=2&merchant=1001&amount=89.00&ch=aw&cr=EUR&ref=4711&cks=${AWC}`
export const PURCHASE =
  'https://www.facebook.com/tr/?id=123&ev=Purchase&cd[value]=89.00&cd[currency]=EUR&eid=order-1'

/** A page that was reached through `url` and told of conversions by these calls, a second apart. */
export function pageOf(url: string, calls: readonly string[], change: Partial<Click> = {}): Click {
  const plain = { requestHeaders: [], responseHeaders: [], fields: undefined }
  const pixels = calls.map((call, place) => ({
    url: call,
    at: 10_000 + place * 1_000,
    status: 200,
    requestId: `call-${place}`,
  }))
  return sampleClick({
    hops: [sampleHop({ ...plain, url })],
    landing: { cookies: [], scriptCalls: [], pixels },
    private: false,
    pinned: false,
    ...change,
  })
}

/** A click that came with this ID, and a thank-you page that made these calls. */
export function journeyWith(calls: readonly string[], awc = AWC): Click[] {
  return [
    pageOf(`https://shop.example/?awc=${awc}`, [], { id: 'landing' }),
    pageOf('https://shop.example/thanks', calls, { id: 'thanks', previousClickId: 'landing' }),
  ]
}
