import { describe, expect, it } from 'vitest'
import { builtIn } from '@/lib/ids/known'
import { identifierValues, isHeld, isKept } from '@/lib/record/keep'
import type { Hop } from '@/lib/schemas/click'
import { defaultSettings } from '@/lib/schemas/settings'
import { sampleClick, sampleHop } from '@/tests/fixtures/sample-click'
import { ownTracker } from '@/tests/lib/ids/own'

const settings = { ...defaultSettings, keepHosts: ['*.partner.example'], ownPlatforms: [ownTracker] }
const GCLID = 'EAIaIQobChMI5ZqX8dK3kAMVh0tBAh1uPQw7EAAYASAAEgLqN_D_BwE'

/** A click through these URLs, with nothing else that speaks for it. */
function through(urls: string[], change: Partial<Hop> = {}) {
  const plain = { requestHeaders: [], responseHeaders: [], fields: undefined }
  return sampleClick({
    hops: urls.map((url) => sampleHop({ ...plain, url, ...change })),
    private: false,
    pinned: false,
  })
}

/** A page that came at once, with a request of a script on it. */
function calling(url: string) {
  return {
    ...through(['https://shop.example/']),
    landing: { cookies: [], scriptCalls: [{ url, at: 1, status: 200 }], pixels: [] },
  }
}
const MINTED = 'https://trk.example/sdk/click?_ef_transaction_id=&oid=1&affid=1&async=json'
const LOADED = 'https://utt.impactcdn.com/A3428257-1157-43ec-9467-2f67830b16af1.js'

describe('a click reaches the disk', () => {
  it.each([
    ['with an ad click ID', through([`https://shop.example/?gclid=${GCLID}`])],
    ['with an ID on an earlier hop', through(['https://trk.example/?clickid=abc', 'https://shop.example/'])],
    [
      'with a form field that is an ID',
      through(['https://a.example/'], { fields: [{ name: 'gclid', value: GCLID }] }),
    ],
    ['through a host the user named', through(['https://go.partner.example/x'])],
    ['that a tracking script recorded on its page', calling(MINTED)],
    ['through a host of the user’s own platform', through(['https://go.house.example/x'])],
    ['with an ID of the user’s own platform', through(['https://shop.example/?hcid=4711'])],
    ['when pinned', { ...through(['https://bank.example/']), pinned: true }],
  ])('%s', (_why, click) => {
    expect(isKept(click, settings)).toBe(true)
  })

  it.each([
    ['an ordinary page', through(['https://bank.example/account'])],
    ['a login that redirects', through(['https://sso.example/a?state=x', 'https://app.example/?code=y'])],
    ['campaign parameters alone', through(['https://shop.example/?utm_source=mail&utm_campaign=x'])],
    [
      'a cookie of an earlier click',
      through(['https://shop.example/'], {
        requestHeaders: [{ name: 'Cookie', value: `_gcl_aw=GCL.17.${GCLID}` }],
      }),
    ],
    ['a page that only loads a tracking script', calling(LOADED)],
    ['a private window', { ...through([`https://shop.example/?gclid=${GCLID}`]), private: true }],
  ])('not for %s', (_why, click) => {
    expect(isKept(click, settings)).toBe(false)
  })
})

it('a page that came at once is not even held for the session, a redirect is', () => {
  expect(isHeld(through(['https://bank.example/']), settings)).toBe(false)
  expect(isHeld(through(['https://bank.example/', 'https://bank.example/home']), settings)).toBe(true)
})

it('a page that came at once is held when it was pinned, as a visit that the user asked for is', () => {
  expect(isHeld({ ...through(['https://bank.example/']), pinned: true }, settings)).toBe(true)
})

it('a page that came at once is held when a tracking script recorded a click on it, not when it was only loaded', () => {
  expect(isHeld(calling(MINTED), settings)).toBe(true)
  expect(isHeld(calling(LOADED), settings)).toBe(false)
})

it('the click ID in a script’s call stays readable', () => {
  const call = 'https://trk.example/view?clickid=68014b7cc7e026ba790a4abd&referrer='
  expect(identifierValues(calling(call), builtIn.index)).toContain('68014b7cc7e026ba790a4abd')
})
