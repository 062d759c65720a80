import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pixelOfUrl, pixelPatterns } from '@/lib/pixels/filters'
import { readPixel } from '@/lib/pixels/read'
import { platforms } from '@/lib/platforms/catalogue'
import { matchPatternSchema, platformSchema } from '@/lib/schemas/platform'
import { matchesPattern } from '@/lib/url/match-pattern'
import { composedUrls } from '@/tests/lib/ids/ordinary-urls'
import { AWC, AWIN, PURCHASE } from './calls'

describe('the filters for calls that tell of conversions', () => {
  it('let no ordinary request wake the worker', () => {
    expect(composedUrls.length).toBeGreaterThanOrEqual(900)
    const woken = composedUrls.filter((url) => pixelPatterns.some((pattern) => matchesPattern(url, pattern)))
    expect(woken).toEqual([])
  })

  it('let no page view wake the worker', () => {
    const views = [
      'https://www.facebook.com/tr/?id=1&ev=PageView',
      'https://www.google-analytics.com/g/collect?v=2&tid=G-1&en=page_view',
      'https://ct.pinterest.com/v3/?tid=1&event=pagevisit',
      'https://tr.snapchat.com/p?pid=1&ev=PAGE_VIEW',
      'https://alb.reddit.com/rp.gif?id=1&event=PageVisit',
    ]
    expect(views.filter((url) => pixelPatterns.some((pattern) => matchesPattern(url, pattern)))).toEqual([])
  })

  it('are each for one host, or tell by a path of eight characters or more', () => {
    expect(pixelPatterns.filter((pattern) => !matchPatternSchema.safeParse(pattern).success)).toEqual([])
  })

  it('belong to entries that fit the schema', () => {
    const wrong = platforms
      .filter(({ pixels }) => pixels)
      .filter((one) => !platformSchema.safeParse(one).success)
    expect(wrong).toEqual([])
  })
})

describe('a call', () => {
  it.each([
    ['Awin', AWIN, { dataset: '1001', orderId: '4711', clickId: AWC, value: '89.00', currency: 'EUR' }],
    [
      'CJ with one amount',
      'https://www.emjcd.com/u?AMOUNT=12.5&CID=1&OID=4711&TYPE=332501&CURRENCY=USD&METHOD=IMG&cjevent=ab',
      { dataset: '1', orderId: '4711', clickId: 'ab', value: '12.5', currency: 'USD' },
    ],
    [
      'CJ line by line',
      'https://www.emjcd.com/u?CID=1&OID=4711&TYPE=1&ITEM1=a&AMT1=0.1&QTY1=3&ITEM2=b&AMT2=10&CURRENCY=USD',
      { value: '10.3' },
    ],
    ['CJ with a line that is no number', 'https://www.emjcd.com/u?CID=1&AMT1=1,5&QTY1=1', { value: '1,5' }],
    [
      'Rakuten, in hundredths',
      'https://track.linksynergy.com/ep?mid=1&ord=4711&amtlist=12500|550&cur=USD&tr=site-1',
      { value: '130.5', clickId: 'site-1', orderId: '4711' },
    ],
    [
      'Partnerize, by its path',
      'https://prf.hn/conversion/campaign:10abc/conversionref:A%2F1/clickref:1011lAbCdEf/currency:GBP/[category:x/value:89.00/quantity:1]',
      { dataset: '10abc', orderId: 'A/1', clickId: '1011lAbCdEf', currency: 'GBP', value: '89.00' },
    ],
    ['TUNE', 'https://x.go2cloud.org/aff_l?offer_id=1&amount=5&adv_sub=7', { orderId: '7', value: '5' }],
    ['Meta', PURCHASE, { dataset: '123', event: 'Purchase', id: 'order-1', value: '89.00', currency: 'EUR' }],
    [
      'Pinterest, by JSON in a parameter',
      `https://ct.pinterest.com/v3/?tid=9&event=checkout&ed=${encodeURIComponent('{"value":89,"currency":"EUR","event_id":"e-1"}')}`,
      { dataset: '9', event: 'checkout', value: '89', currency: 'EUR', id: 'e-1' },
    ],
    [
      'Reddit',
      'https://alb.reddit.com/rp.gif?id=a2&event=Purchase&m.valueDecimal=89.00&m.currency=EUR&m.conversionId=c-1',
      { dataset: 'a2', value: '89.00', id: 'c-1' },
    ],
    [
      'Google Analytics',
      'https://region1.google-analytics.com/g/collect?v=2&tid=G-1&en=purchase&ep.transaction_id=o-1&epn.value=89&cu=EUR',
      { dataset: 'G-1', event: 'purchase', id: 'o-1', orderId: 'o-1', value: '89', currency: 'EUR' },
    ],
  ])('of %s is read', (_name, url, told) => {
    expect(readPixel({ url, at: 0 })?.told).toMatchObject(told)
  })

  it('of anybody else is none', () => {
    expect(readPixel({ url: 'https://www.awin1.com/cread.php?awinmid=1', at: 0 })).toBeUndefined()
  })

  it('is read whatever stands in it', () => {
    const bases = [
      'https://www.emjcd.com/u?',
      'https://track.linksynergy.com/ep?',
      'https://prf.hn/conversion/',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...bases), fc.string(), (base, rest) => {
        const url = `${base}${rest}`
        expect(readPixel({ url, at: 0 }) === undefined).toBe(pixelOfUrl(url) === undefined)
      }),
    )
  })
})
