import { describe, expect, it } from 'vitest'
import type { BrowserEvent, PageCookie, PageCookiesEvent } from '@/lib/schemas/event'
import { chain, clicksOf, replay } from './trace'

const CHAIN = chain([{ url: 'https://ad.example/?gclid=abc' }, { url: 'https://shop.example/?gclid=abc' }])
const SHOWN_AT = 1_025

const landingOf = (events: BrowserEvent[]) =>
  clicksOf(replay(events)).find(({ hops }) => hops.at(-1)?.url.includes('shop.example'))?.landing

const cookies = (at: number, read: Partial<PageCookie>[], shownAt = SHOWN_AT): BrowserEvent => ({
  type: 'page-cookies',
  at,
  tabId: 1,
  frameId: 0,
  shownAt,
  cookies: read.map((cookie) => ({ name: 'a', value: '1', httpOnly: false, ...cookie })),
})

const committed = (at: number, url: string): BrowserEvent => ({
  type: 'committed',
  at,
  tabId: 1,
  frameId: 0,
  url,
  transition: 'typed',
  qualifiers: ['from_address_bar'],
})

describe('the landing page of a click', () => {
  it('is shown from its commit on', () => {
    expect(landingOf(CHAIN)).toEqual({ cookies: [], scriptCalls: [], pixels: [], shownAt: SHOWN_AT })
  })

  it('is left when the tab shows another page', () => {
    const left = landingOf([...CHAIN, committed(5_000, 'https://news.example/')])
    expect(left).toMatchObject({ shownAt: SHOWN_AT, leftAt: 5_000 })
  })

  it('is left when the tab is closed, and only once', () => {
    const closed: BrowserEvent = { type: 'tab-closed', at: 5_000, tabId: 1, frameId: 0 }
    expect(landingOf([...CHAIN, closed])?.leftAt).toBe(5_000)
    expect(landingOf([...CHAIN, closed, { ...closed, at: 6_000 }])?.leftAt).toBe(5_000)
  })

  it('is not left when it rewrites its address', () => {
    const history: BrowserEvent = {
      type: 'history',
      at: 2_000,
      tabId: 1,
      frameId: 0,
      url: 'https://shop.example/',
    }
    expect(landingOf([...CHAIN, history])?.leftAt).toBeUndefined()
  })
})

describe('the cookies of a landing page', () => {
  it('have the time of the first reading that had them', () => {
    const read = landingOf([
      ...CHAIN,
      cookies(1_100, []),
      cookies(1_900, [{ httpOnly: true }]),
      cookies(3_000, [{}]),
    ])
    expect(read).toMatchObject({ cookies: [{ name: 'a', value: '1', at: 1_900, httpOnly: true }] })
    expect(read).toMatchObject({ readFrom: 1_100, readUntil: 3_000 })
  })

  it('say since when they are gone or hold another value', () => {
    const read = landingOf([...CHAIN, cookies(1_100, [{}, { name: 'b' }]), cookies(2_000, [{ value: '2' }])])
    expect(read?.cookies).toEqual([
      { name: 'a', value: '1', at: 1_100, goneAt: 2_000 },
      { name: 'b', value: '1', at: 1_100, goneAt: 2_000 },
      { name: 'a', value: '2', at: 2_000 },
    ])
  })

  it('that are deleted and set again are told as two', () => {
    const events = [...CHAIN, cookies(1_100, [{}]), cookies(2_000, []), cookies(3_000, [{}])]
    expect(landingOf(events)?.cookies).toEqual([
      { name: 'a', value: '1', at: 1_100, goneAt: 2_000 },
      { name: 'a', value: '1', at: 3_000 },
    ])
  })

  it('come out the same when each reading is told twice, and when an old one comes late', () => {
    const first = cookies(1_100, [{}])
    const second = cookies(2_000, [{ value: '2' }])
    const once = landingOf([...CHAIN, first, second])
    expect(landingOf([...CHAIN, first, first, second, second])).toEqual(once)
    expect(landingOf([...CHAIN, first, second, first])).toEqual(once)
  })

  it('are still taken when the page was left in between', () => {
    const read = landingOf([...CHAIN, committed(5_000, 'https://news.example/'), cookies(5_000, [{}])])
    expect(read).toMatchObject({ leftAt: 5_000, cookies: [{ name: 'a' }] })
  })

  it('of another page are not its own', () => {
    expect(landingOf([...CHAIN, cookies(1_100, [{}], 77)])).toEqual(landingOf(CHAIN))
  })

  it('are bounded, whatever a page does', () => {
    const readings = Array.from({ length: 500 }, (_, place) =>
      cookies(2_000 + place, [{ value: `${place}` }]),
    )
    const kept = landingOf([...CHAIN, ...readings])?.cookies ?? []
    expect(kept.length).toBeLessThanOrEqual(60)
    expect(kept.at(-1)).toMatchObject({ value: '499' })
  })
})

describe('the storage of a landing page', () => {
  it('has the time of the first reading that had an item, and says since when it was read', () => {
    const stored = (at: number, value?: string): BrowserEvent => ({
      ...(cookies(at, []) as PageCookiesEvent),
      stored: value === undefined ? [] : [{ area: 'local-storage', name: 'subId', value }],
    })
    const item = { area: 'local-storage', name: 'subId' }
    const read = [stored(2_000), stored(3_000, 'one'), stored(4_000, 'one'), stored(5_000, 'two')]
    expect(landingOf([...CHAIN, cookies(1_500, []), ...read])).toMatchObject({
      readFrom: 1_500,
      storedFrom: 2_000,
      stored: [
        { ...item, value: 'one', at: 3_000, goneAt: 5_000 },
        { ...item, value: 'two', at: 5_000 },
      ],
    })
    expect(landingOf([...CHAIN, cookies(1_500, [])])).not.toHaveProperty('stored')
  })
})
