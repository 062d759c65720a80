import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchesPattern } from '@/lib/url/match-pattern'

describe('a match pattern', () => {
  it.each([
    ['https://trk.example/sdk/click?oid=1', '*://*/sdk/click?*'],
    ['http://trk.example:8080/sdk/click?', '*://*/sdk/click?*'],
    ['https://trk.example/abc?format=json&referrer=x#end', '*://*/*?format=json&referrer=*'],
    ['https://api.dub.co/track/click', '*://api.dub.co/track/click'],
    ['https://a.b.example/x', '*://*.b.example/*'],
    ['https://b.example/x', '*://*.b.example/*'],
    ['https://trk.example/aXbXc', '*://*/a*b*c'],
  ])('takes %s for %s', (url, pattern) => {
    expect(matchesPattern(url, pattern)).toBe(true)
  })

  it.each([
    ['https://trk.example/sdk/click', '*://*/sdk/click?*'],
    ['https://trk.example/v1/sdk/click?oid=1', '*://*/sdk/click?*'],
    ['https://trk.example/SDK/click?oid=1', '*://*/sdk/click?*'],
    ['ftp://trk.example/sdk/click?oid=1', '*://*/sdk/click?*'],
    ['https://api.dub.co.evil.example/track/click', '*://api.dub.co/track/click'],
    ['https://shop.example/#/sdk/click?oid=1', '*://*/sdk/click?*'],
    ['https://trk.example/ab', '*://*/ab*b'],
    ['not a URL', '*://*/*'],
  ])('does not take %s for %s', (url, pattern) => {
    expect(matchesPattern(url, pattern)).toBe(false)
  })

  it('takes any text for a star, as a regular expression would', () => {
    const text = fc.stringMatching(/^[ab]{0,8}$/)
    const parts = fc.array(fc.stringMatching(/^[ab]{0,3}$/), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(text, parts, (path, between) => {
        const expected = new RegExp(`^/${between.join('.*')}$`).test(`/${path}`)
        expect(matchesPattern(`https://a.example/${path}`, `*://*/${between.join('*')}`)).toBe(expected)
      }),
    )
  })
})
