import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pixelOfUrl } from '@/lib/pixels/filters'
import { readPixel } from '@/lib/pixels/read'
import { trimPixelUrl } from '@/lib/pixels/trim'
import { AWIN, PURCHASE } from './calls'

const HASH = '62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f'

describe('what is taken over of a call', () => {
  it.each([
    ['a hashed address', `&ud[em]=${HASH}`],
    ['a name', '&ud%5Bfn%5D=mary'],
    ['a cookie of the browser', '&fbp=fb.1.1764000000000.123'],
    ['the page’s address', '&dl=https%3A%2F%2Fshop.example%2Fthanks%3Fmail%3Da%40b.example'],
    ['a fragment', '#me'],
  ])('is without %s', (_what, more) => {
    expect(trimPixelUrl(PURCHASE + more)).toBe(PURCHASE)
  })

  it('is all that the platform’s file names', () => {
    expect(trimPixelUrl(AWIN)).toBe(AWIN)
    const lines = 'https://www.emjcd.com/u?CID=1&OID=2&AMT1=1&QTY1=2&AMT12=3'
    expect(trimPixelUrl(`${lines}&ITEM1=x&EMAIL=${HASH}`)).toBe(lines)
    const json = 'https://ct.pinterest.com/v3/?event=checkout&ed=%7B%22value%22%3A1%7D&tid=9'
    expect(trimPixelUrl(`${json}&pd[em]=${HASH}`)).toBe(json)
  })

  it('is all of a URL that is nobody’s call', () => {
    expect(trimPixelUrl('https://shop.example/?a=1#b')).toBe('https://shop.example/?a=1#b')
  })

  it('tells the same as the whole call, and no more the second time', () => {
    const name = fc.constantFrom('em', 'ud[em]', 'x', 'ev2', 'ph')
    fc.assert(
      fc.property(fc.constantFrom(AWIN, PURCHASE), name, fc.webQueryParameters(), (url, key, value) => {
        const whole = `${url}&${key}=${encodeURIComponent(value)}`
        const trimmed = trimPixelUrl(whole)
        expect(readPixel({ url: trimmed, at: 0 })?.told).toEqual(readPixel({ url: whole, at: 0 })?.told)
        expect(trimPixelUrl(trimmed)).toBe(trimmed)
        expect(pixelOfUrl(trimmed)).toBeDefined()
      }),
    )
  })
})
