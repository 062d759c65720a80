import { describe, expect, it } from 'vitest'
import { factsOf } from '@/lib/checks/click-facts'
import { isLandingOpen, receiptsOf } from '@/lib/checks/receipt'
import { builtIn } from '@/lib/ids/known'
import type { Click, Hop, Landing, LandingCookie } from '@/lib/schemas/click'
import { chain, hop } from '../ids/hops'
import { clickOf } from './clicks'

const GCLID = 'EAIaIQobChMI5ZqX8dK3kAMVh0tBAh1uPQw7EAAYASAAEgLqN_D_BwE'
const OTHER_GCLID =
  'Cj0KCQiA6Y7KBhCkARIsAOxhqtMq1b3WnTzE8rUoPlKcVdSgHjYiXmNfQaBtRwLpZuGeDk2sCvJhF4aAqT9EALw_wcB'
const FBCLID = 'IwAR2mQx7LpZt0VbR9sYcKfHd3JwEuNa5GiTo8CvXr1Bq6DyMhWlSzPkUjAe4'
const SHOWN_AT = 1_100
const READ_AT = 1_150

/** A click that landed, with its page's cookies read at the landing and these known since. */
function landed(hops: Hop[], cookies: LandingCookie[] = [], more: Partial<Landing> = {}): Click {
  const landing = {
    cookies,
    scriptCalls: [],
    pixels: [],
    shownAt: SHOWN_AT,
    readFrom: READ_AT,
    readUntil: 9_000,
  }
  return clickOf(hops, { landing: { ...landing, ...more } })
}

const unread = { readFrom: undefined, readUntil: undefined }
const toShop = (query: string) => chain(`ads.example/?${query}`, `shop.example/?${query}`)
const aw = (gclid: string, more: Partial<LandingCookie> = {}): LandingCookie => ({
  name: '_gcl_aw',
  value: `GCL.1790000000.${gclid}`,
  at: 1_900,
  ...more,
})

function receipts(click: Click, isOpen = true) {
  return receiptsOf(click, factsOf(click, builtIn).tracks, isOpen, builtIn).map(
    ({ cookies: _cookies, value: _value, platform: _platform, ...told }) => told,
  )
}

describe('an identifier is stored', () => {
  it('by the page, when its tag’s cookie came while the page was shown', () => {
    expect(receipts(landed(toShop(`gclid=${GCLID}`), [aw(GCLID)]))).toEqual([
      { name: 'gclid', state: 'stored', cookie: '_gcl_aw', at: 1_900, by: 'page' },
    ])
  })

  it('by nobody knows whom, when it was there at the first look', () => {
    expect(receipts(landed(toShop(`gclid=${GCLID}`), [aw(GCLID, { at: READ_AT })]))).toEqual([
      { name: 'gclid', state: 'stored', cookie: '_gcl_aw', at: READ_AT },
    ])
  })

  it('by the server, when no script can read the cookie', () => {
    const click = landed(toShop(`gclid=${GCLID}`), [aw(GCLID, { httpOnly: true })])
    expect(receipts(click)).toMatchObject([{ state: 'stored', by: 'server' }])
  })

  it('by the server, as soon as its answer set it', () => {
    const [first, last] = toShop(`gclid=${GCLID}`) as [Hop, Hop]
    const set = `_gcl_aw=GCL.1790000000.${GCLID}; Path=/`
    const hops = [first, { ...last, responseHeaders: [{ name: 'Set-Cookie', value: set }] }]
    const stored = { name: 'gclid', state: 'stored', cookie: '_gcl_aw', at: 1_040, by: 'server' }
    expect(receipts(landed(hops, [aw(GCLID)]))).toEqual([stored])
    expect(receipts(landed(hops, [], unread))).toEqual([stored])
  })

  it('in the page’s storage, where a script is known to keep it', () => {
    const click = landed(toShop(`fbclid=${FBCLID}`), [])
    const item = { area: 'local-storage' as const, name: 'subId', value: FBCLID, at: 1_900 }
    const receipt = { state: 'stored', cookie: 'subId', area: 'local-storage', at: 1_900, by: 'page' }
    const stored = { ...click, landing: { ...click.landing, stored: [item], storedFrom: 1_500 } }
    expect(receipts(stored)).toMatchObject([receipt])
  })

  it.each([
    ['_fbc', `fb.1.1790000000000.${FBCLID}`],
    ['_fbc', `fb.1.1790000000000.${FBCLID}.AQIBAQIB`],
    ['lead', encodeURIComponent(JSON.stringify({ source: 'meta', id: FBCLID }))],
    ['last_click', FBCLID],
  ])('in %s as %s', (name, value) => {
    const click = landed(toShop(`fbclid=${FBCLID}`), [{ name, value, at: 1_900 }])
    expect(receipts(click)).toMatchObject([{ state: 'stored', cookie: name }])
  })

  it.each([
    ['gbraid', '0AAAAADx1Yk3mZq7wR2tVbN5cXsLpQjHfE', '_gcl_ag', (id: string) => `2.1.k${id}$i1790000000`],
    ['wbraid', `Cl${'kJ7'.repeat(18)}`, '_gcl_gb', (id: string) => `GCL.1790000000.${id}`],
  ])('%s in the cookie of its own', (name, id, cookie, wrap) => {
    const click = landed(toShop(`${name}=${id}`), [{ name: cookie, value: wrap(id), at: 1_900 }])
    expect(receipts(click)).toMatchObject([{ name, state: 'stored', cookie }])
  })

  it('though the server of the landing page took it out of its address with the last redirect', () => {
    const [first, last] = chain(`shop.example/in?gclid=${GCLID}`, 'shop.example/') as [Hop, Hop]
    const set = [{ name: 'set-cookie', value: `gclid_30d=${GCLID}` }]
    expect(receipts(landed([{ ...first, responseHeaders: set }, last], [], unread))).toMatchObject([
      { name: 'gclid', state: 'stored', cookie: 'gclid_30d', by: 'server' },
    ])
    expect(receipts(landed([first, last]))).toEqual([])
  })
})

describe('an identifier is not stored', () => {
  it('yet, while the page is open', () => {
    expect(receipts(landed(toShop(`gclid=${GCLID}`)))).toEqual([{ name: 'gclid', state: 'not-stored-yet' }])
  })

  it('when the page was left', () => {
    expect(receipts(landed(toShop(`gclid=${GCLID}`)), false)).toEqual([
      { name: 'gclid', state: 'not-stored' },
    ])
  })

  it('when its cookie was deleted again, and says when', () => {
    expect(receipts(landed(toShop(`gclid=${GCLID}`), [aw(GCLID, { goneAt: 4_000 })]))).toMatchObject([
      { state: 'not-stored-yet', cookie: '_gcl_aw', goneAt: 4_000 },
    ])
  })

  it('when the cookie holds the ID of another click, and says which', () => {
    expect(receipts(landed(toShop(`gclid=${GCLID}`), [aw(OTHER_GCLID)]))).toMatchObject([
      { state: 'stored-other', cookie: '_gcl_aw', other: OTHER_GCLID },
    ])
  })

  it('when another took its place, and says when', () => {
    const cookies = [aw(GCLID, { goneAt: 4_000 }), aw(OTHER_GCLID, { at: 4_000 })]
    expect(receipts(landed(toShop(`gclid=${GCLID}`), cookies))).toMatchObject([
      { state: 'stored-other', other: OTHER_GCLID, goneAt: 4_000 },
    ])
  })

  it('by a cookie that holds another ID of the same click', () => {
    const wbraid = `Cl${'kJ7'.repeat(18)}`
    const click = landed(toShop(`gclid=${GCLID}&wbraid=${wbraid}`), [
      { name: '_gac_gb_UA-1', value: `1.1790000000.${wbraid}`, at: 1_900 },
    ])
    expect(receipts(click)).toMatchObject([
      { name: 'gclid', state: 'not-stored-yet' },
      { name: 'wbraid', state: 'stored' },
    ])
  })
})

describe('nothing is claimed', () => {
  it('where no cookies could be read and no answer set one', () => {
    expect(receipts(landed(toShop(`gclid=${GCLID}`), [], unread))).toEqual([
      { name: 'gclid', state: 'unknown' },
    ])
  })

  it('of a click that did not land', () => {
    expect(receipts({ ...landed(toShop(`gclid=${GCLID}`)), outcome: 'failed' })).toEqual([])
  })

  it('of an identifier that did not arrive, or has no platform whose tag would store it', () => {
    const lost = chain(`ads.example/?gclid=${GCLID}`, 'shop.example/')
    expect(receipts(landed(lost, [aw(GCLID)]))).toEqual([])
    expect(receipts(landed(toShop('clickid=64f0c1a7b3e2d90001a4bb17')))).toEqual([])
  })

  it('of what a frame of the page stored', () => {
    const set = [{ name: 'set-cookie', value: `_gcl_aw=GCL.1790000000.${GCLID}` }]
    const frame = hop('https://shop.example/frame', { frameId: 3, responseHeaders: set })
    expect(receipts(landed([...toShop(`gclid=${GCLID}`), frame], [], unread))).toEqual([
      { name: 'gclid', state: 'unknown' },
    ])
  })
})

it('a page that rewrites its address says when the identifier went out of it', () => {
  const rewrite = hop('https://shop.example/', { how: 'history', status: undefined, startedAt: 1_500 })
  const kept = { ...rewrite, url: `https://shop.example/x?gclid=${GCLID}` }
  expect(receipts(landed([...toShop(`gclid=${GCLID}`), rewrite]))).toEqual([
    { name: 'gclid', state: 'not-stored-yet', droppedAt: 1_500 },
  ])
  expect(receipts(landed([...toShop(`gclid=${GCLID}`), kept]))).toEqual([
    { name: 'gclid', state: 'not-stored-yet' },
  ])
})

it('a page may be open only in the browser session of its click, until it is left', () => {
  const click = { ...landed(toShop(`gclid=${GCLID}`)), id: 'abc-1-2' }
  expect(isLandingOpen(click, 'abc-')).toBe(true)
  expect(isLandingOpen(click, 'def-')).toBe(false)
  expect(isLandingOpen(click, '')).toBe(false)
  expect(isLandingOpen({ ...click, landing: { ...click.landing, leftAt: 5 } }, 'abc-')).toBe(false)
})
