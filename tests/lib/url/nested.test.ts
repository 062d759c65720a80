import { describe, expect, it } from 'vitest'
import { destinationUrl, nestedInPath, nestedUrl } from '@/lib/url/nested'

const shop = 'https://shop.example/p?a=1&b=2'
const base64 = btoa(shop)

describe('nestedUrl', () => {
  it.each([
    ['plain', shop],
    ['encoded once more', encodeURIComponent(shop)],
    ['encoded three times more', encodeURIComponent(encodeURIComponent(encodeURIComponent(shop)))],
    ['base64', base64],
    ['base64url', base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')],
  ])('finds one that is %s', (_how, value) => {
    expect(nestedUrl(value)).toBe(shop)
  })

  it.each([
    '',
    'http',
    'https:shop',
    'httpd://x',
    'swiggydiners://details/1',
    'shop.example/p',
    'aHR0cDEyMzQ1Njc4',
  ])('finds none in %j', (value) => {
    expect(nestedUrl(value)).toBeUndefined()
  })
})

describe('destinationUrl', () => {
  it('takes a host without its scheme', () => {
    expect(destinationUrl('www.shop.example/p?q=1')).toBe('https://www.shop.example/p?q=1')
    expect(destinationUrl('shop.example')).toBe('https://shop.example')
    expect(destinationUrl(shop)).toBe(shop)
  })

  it.each(['', '17', 'summer sale.example', '/p', 'v1.2'])('takes %j for no host', (value) => {
    expect(destinationUrl(value)).toBeUndefined()
  })
})

describe('nestedInPath', () => {
  it.each([
    ['/click/camref:1100l/destination:https://shop.example/a/b', 'https://shop.example/a/b'],
    ['/L0/https:%2F%2Fshop.example%2Fp%3Fa=1/1/0102', 'https://shop.example/p?a=1'],
    ['/r/https%253A%252F%252Fshop.example/x', 'https://shop.example'],
    [`/external/41/${encodeURIComponent(base64)}/6813`, shop],
  ])('finds the URL in %j', (path, url) => {
    expect(nestedInPath(path)).toBe(url)
  })

  it.each(['', '/', '/https/help', '/a/aHR0c', '/docs/http-status'])('finds none in %j', (path) => {
    expect(nestedInPath(path)).toBeUndefined()
  })
})
