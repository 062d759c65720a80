import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldsOfBody } from '@/lib/pixels/body'
import { readPixel } from '@/lib/pixels/read'
import { trimPixelUrl } from '@/lib/pixels/trim'

const HASH = '62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f'
const META = 'https://www.facebook.com/tr/'
const GA4 = 'https://region1.google-analytics.com/g/collect?v=2&tid=G-ABC123&cid=1.2'
const TIKTOK = 'https://analytics.tiktok.com/api/v2/pixel'
const told = (url: string, text: string) =>
  readPixel({ url: trimPixelUrl(url, true), at: 0, fields: fieldsOfBody(url, { text }) })?.told

describe('what the body of a call tells', () => {
  it('is the event of JSON with its entries', () => {
    const body = {
      event: 'CompletePayment',
      event_id: 'order-1',
      context: {
        pixel: { code: 'ABC' },
        user: { email: HASH },
        page: { url: 'https://shop.example/?m=a@b.example' },
      },
      properties: { value: 89.5, currency: 'EUR', order_id: '4711' },
    }
    const text = JSON.stringify(body)
    expect(told(TIKTOK, text)).toEqual({
      dataset: 'ABC',
      event: 'CompletePayment',
      id: 'order-1',
      orderId: '4711',
      clickId: '',
      value: '89.5',
      currency: 'EUR',
    })
    expect(JSON.stringify(fieldsOfBody(TIKTOK, { text }))).not.toMatch(/62a14e|shop\.example/)
  })

  it('is the line that tells of a conversion, with what the address says of all', () => {
    expect(
      told(GA4, 'en=page_view\r\nen=purchase&ep.transaction_id=order-1&epn.value=89&cu=EUR'),
    ).toMatchObject({
      dataset: 'G-ABC123',
      event: 'purchase',
      id: 'order-1',
      value: '89',
    })
    expect(trimPixelUrl(GA4, true)).toBe('https://region1.google-analytics.com/g/collect?tid=G-ABC123')
  })

  it('is the same of a form, whether the browser took it apart or not', () => {
    const form = [
      ['ev', 'Purchase'],
      ['id', '123'],
      ['cd[value]', '89.00'],
      ['ud[em]', HASH],
    ].map(([name = '', value = '']) => ({ name, value }))
    const fields = fieldsOfBody(META, { fields: form })
    expect(fields).toEqual(form.slice(0, 3))
    expect(fieldsOfBody(META, { text: `ev=Purchase&id=123&cd%5Bvalue%5D=89.00&ud%5Bem%5D=${HASH}` })).toEqual(
      fields,
    )
  })

  it.each([
    ['a page view', META, 'ev=PageView&id=1'],
    ['nothing', META, ''],
    ['JSON that is none', TIKTOK, '{"event":"CompletePayment"'],
    ['another address', 'https://shop.example/tr/', 'ev=Purchase'],
  ])('is nothing of %s', (_what, url, text) => {
    expect(fieldsOfBody(url, { text })).toBeUndefined()
  })

  it('never throws, and keeps only what a platform’s file names', () => {
    const named =
      /^(?:context\.(?:pixel\.code|ad\.callback|pixel|ad)|context|event|event_id|properties\.\w+|properties)$/
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        const whole = `{"event":"Lead","x":${text}}`
        for (const body of [text, whole])
          for (const { name } of fieldsOfBody(TIKTOK, { text: body }) ?? []) expect(name).toMatch(named)
      }),
    )
    const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`
    expect(fieldsOfBody(TIKTOK, { text: deep })).toBeUndefined()
  })
})
