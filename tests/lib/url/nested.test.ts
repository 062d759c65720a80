import { describe, expect, it } from 'vitest'
import { destinationIn, nestedIn, urlAsQuery, urlStartInPath } from '@/lib/url/nested'

const shop = 'https://shop.example/p?a=1&b=2'
const base64 = btoa(shop)
const base64Url = base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')

describe('nestedIn', () => {
  it.each([
    ['plain', shop],
    ['encoded once more', encodeURIComponent(shop)],
    ['encoded three times more', encodeURIComponent(encodeURIComponent(encodeURIComponent(shop)))],
    ['base64', base64],
    ['base64url', base64Url],
    ['base64 with its padding escaped', encodeURIComponent(base64)],
    ['base64 behind one letter', `x${base64Url}`],
    ['base64 behind two letters', `a1${base64Url}`],
    ['base64 before a signature', `${base64Url}.c2lnbmF0dXJl`],
    ['base64 between the header and the signature of a token', `eyJhbGciOiJIUzI1NiJ9.${base64Url}.c2ln`],
    ['the last field of a record', `17|newsletter|${shop}`],
    ['the last field of a record in base64', btoa(`17|newsletter|${encodeURIComponent(shop)}`)],
  ])('finds a URL that is %s', (_how, value) => {
    expect(nestedIn(value)).toEqual({ form: 'url', text: shop })
  })

  it.each([
    'swiggydiners://details/1?source=x',
    'itms-apps://itunes.apple.com/app/id1?ct=x',
    'intent:#Intent;S.a=b;end',
    '/checkout?a=1',
    'checkout?a=1&b=2',
    '//shop.example/?a=1',
  ])('takes %s for a URL', (text) => {
    expect(nestedIn(text)).toEqual({ form: 'url', text })
  })

  it.each(['a=1&b=2', 'a=1;b=2', 'sale&a=1', 'url=https://shop.example/?a=1', '$deep=1'])(
    'takes %s for a query, encoded or not',
    (text) => {
      expect(nestedIn(text)).toEqual({ form: 'query', text })
      expect(nestedIn(encodeURIComponent(text))).toEqual({ form: 'query', text })
      expect(nestedIn(btoa(`source=x&${text}`))).toEqual({ form: 'query', text: `source=x&${text}` })
    },
  )

  it.each(['{"a":"b"}', '[{"a":1}]', '[ "x" ]'])('takes %s for JSON, encoded or not', (text) => {
    expect(nestedIn(text)).toEqual({ form: 'json', text })
    expect(nestedIn(encodeURIComponent(text))).toEqual({ form: 'json', text })
    expect(nestedIn(btoa(`{"text":${text}}`))).toEqual({ form: 'json', text: `{"text":${text}}` })
  })

  it.each([
    '',
    'http',
    'https:shop',
    'shop.example/p',
    'aHR0cDEyMzQ1Njc4',
    'abcd==',
    '100% cotton',
    '{clickid}',
    '[1]',
    'a = b',
    'EAIaIQobChMI6_Xr9-vH_wIVkYbVCh1AkwGyEAAYASAAEgJ5ZfD_BwE',
    '0f8a6d5c2b1e11ee82e5a0b20a18b8f9',
  ])('finds nothing in %j', (value) => {
    expect(nestedIn(value)).toBeUndefined()
  })
})

describe('destinationIn', () => {
  it('takes a host without its scheme', () => {
    expect(destinationIn('www.shop.example/p?q=1')?.text).toBe('https://www.shop.example/p?q=1')
    expect(destinationIn('shop.example')?.text).toBe('https://shop.example')
    expect(destinationIn(shop)?.text).toBe(shop)
  })

  it.each(['', '17', 'summer sale.example', '/p', 'v1.2'])('takes %j for no host', (value) => {
    expect(destinationIn(value)).toBeUndefined()
  })
})

describe('urlAsQuery', () => {
  it('takes a query that is a URL, encoded or not, and no other', () => {
    expect(urlAsQuery(shop)).toBe(shop)
    expect(urlAsQuery(encodeURIComponent(shop))).toBe(shop)
    expect(urlAsQuery(`url=${shop}`)).toBeUndefined()
    expect(urlAsQuery('https')).toBeUndefined()
  })
})

describe('urlStartInPath', () => {
  it.each([
    ['/click/destination:https://shop.example/a', 19],
    ['/HTTP://shop.example', 1],
    ['/L0/https:%2F%2Fshop.example', -1],
    ['//https', -1],
    ['/', -1],
  ])('in %s is %d', (path, start) => {
    expect(urlStartInPath(path)).toBe(start)
  })
})
