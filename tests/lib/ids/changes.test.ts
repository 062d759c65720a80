import { describe, expect, it } from 'vitest'
import { buildIndex } from '@/lib/ids'
import { followIds, type IdTrack } from '@/lib/ids/follow'
import type { Hop } from '@/lib/schemas/click'
import { chain, hop } from './hops'
import { fixture } from './platforms'

const index = buildIndex(fixture)
const FBCLID = 'IwAR0sJ3yYDdTf2n1x7Xv9bq3FzKk8mWcLrPqTgHhJ5oNsUeVaBdCiEjGkMlOp'
const CLICK_ID = '64f0aa11bb22cc33dd44ee55'
/** Has what percent-encoding and base64 write in other letters. */
const ODD = 'a/b:c+d=e?f>g~h(1)'

const tracks = (hops: Hop[]) => followIds(hops, undefined, index)

function track(hops: Hop[], value: string): IdTrack {
  const found = tracks(hops).find((one) => one.value === value)
  if (!found) throw new Error(`${value} is not followed.`)
  return found
}

/** The last cell of a value that begins under `fbclid`, as its state, its changes and what was found. */
function landing(value: string, query: string): string {
  const hops = chain(`go.example/?fbclid=${encodeURIComponent(value)}`, `shop.example/${query}`)
  const { state, changes, found } = track(hops, value).cells[1] ?? {}
  return [state, ...(changes ?? []), found].filter(Boolean).join(' ')
}

describe('a value in another writing', () => {
  const escaped = encodeURIComponent(ODD)
  const base64 = btoa(ODD)
  const base64url = base64.replaceAll('+', '-').replaceAll('/', '_')

  it.each([
    ['escaped once more', `?fbclid=${encodeURIComponent(escaped)}`, escaped],
    [
      'escaped twice more',
      `?fbclid=${encodeURIComponent(encodeURIComponent(escaped))}`,
      encodeURIComponent(escaped),
    ],
    ['in base64', `?fbclid=${encodeURIComponent(base64)}`, base64],
    ['in base64url', `?fbclid=${base64url}`, base64url],
    [
      'in base64 without padding',
      `?fbclid=${encodeURIComponent(base64.replace(/=+$/, ''))}`,
      base64.replace(/=+$/, ''),
    ],
    ['in hex', `?fbclid=${Buffer.from(ODD).toString('hex')}`, Buffer.from(ODD).toString('hex')],
    ['with a blank for its plus', `?fbclid=${escaped.replace('%2B', '+')}`, ODD.replace('+', ' ')],
  ])('%s is kept, and re-encoded', (_what, query, found) => {
    expect(landing(ODD, query)).toBe(`kept re-encoded ${found}`)
  })

  it('escaped once less is kept, and re-encoded', () => {
    const escapedAtFirst = encodeURIComponent(ODD)
    const hops = chain(
      `go.example/?fbclid=${encodeURIComponent(escapedAtFirst)}`,
      `shop.example/?fbclid=${escaped}`,
    )
    expect(track(hops, escapedAtFirst).cells[1]).toMatchObject({ state: 'kept', changes: ['re-encoded'] })
    expect(tracks(hops)).toHaveLength(1)
  })

  it('may have another name, and a short value may not', () => {
    expect(landing(FBCLID, `?d=${btoa(FBCLID)}`)).toBe(`kept renamed re-encoded ${btoa(FBCLID)}`)
    expect(landing('en-1', `?d=${btoa('en-1')}`)).toBe('gone')
    expect(landing('en-1', `?fbclid=${encodeURIComponent(btoa('en-1'))}`)).toBe(
      `kept re-encoded ${btoa('en-1')}`,
    )
  })

  it('is nothing new where a later hop has it plain again', () => {
    const hops = chain(
      `go.example/?fbclid=${FBCLID}`,
      `net.example/?fbclid=${btoa(FBCLID)}`,
      `shop.example/?fbclid=${FBCLID}`,
    )
    expect(tracks(hops).map(({ fate }) => fate)).toEqual(['kept'])
    expect(track(hops, FBCLID).cells.map(({ changes }) => changes.join())).toEqual(['', 're-encoded', ''])
  })
})

describe('a damaged value', () => {
  it('is changed in case where it is equal without regard to case', () => {
    expect(landing(FBCLID, `?fbclid=${FBCLID.toLowerCase()}`)).toBe(
      `damaged case-folded ${FBCLID.toLowerCase()}`,
    )
    expect(landing(FBCLID, `?x9=${FBCLID.toUpperCase()}`)).toBe(
      `damaged renamed case-folded ${FBCLID.toUpperCase()}`,
    )
  })

  it('is cut where its beginning stands under its name, or a long one under any', () => {
    expect(landing(FBCLID, `?fbclid=${FBCLID.slice(0, 10)}`)).toBe(`damaged truncated ${FBCLID.slice(0, 10)}`)
    expect(landing(FBCLID, `?sub1=${FBCLID.slice(0, 50)}`)).toBe(
      `damaged renamed truncated ${FBCLID.slice(0, 50)}`,
    )
    expect(landing(FBCLID, `offer/${FBCLID.slice(0, 50)}/x`)).toBe(
      `damaged truncated moved ${FBCLID.slice(0, 50)}`,
    )
  })

  it('may be cut and changed in case at once', () => {
    const found = FBCLID.slice(0, 40).toLowerCase()
    expect(landing(FBCLID, `?fbclid=${found}`)).toBe(`damaged case-folded truncated ${found}`)
  })

  it.each([
    ['too short a beginning under its name', `?fbclid=${FBCLID.slice(0, 7)}`],
    ['a short beginning under another', `?x9=${FBCLID.slice(0, 15)}`],
    [
      'its first part, which is an ID of its own, under another',
      '?x9=12345678_1700000000',
      '12345678_1700000000_abc',
    ],
  ])('is not %s', (_what, query, value = FBCLID) => {
    expect(landing(value, query)).toBe('gone')
  })

  it('is altered where the next hop has nearly the same under its name', () => {
    const uuid = '0f8a6d5c-2b1e-41ee-82e5-a0b20a18b8f9'
    expect(landing(uuid, `?fbclid=${uuid.replaceAll('-', '')}`)).toBe(
      `damaged altered ${uuid.replaceAll('-', '')}`,
    )
    expect(landing(FBCLID, `?fbclid=${FBCLID}%22`)).toBe(`damaged altered ${FBCLID}"`)
    expect(landing(FBCLID, `?x9=${FBCLID}%22`)).toBe('gone')
  })

  it('is not what a later hop, or the next tracker under the same name, has', () => {
    const next = '64f0aa11bb22cc33dd44ee56'
    const minted = chain(`go.example/?clickid=${CLICK_ID}`, `trk.example/?clickid=${next}`)
    expect(track(minted, CLICK_ID).cells[1]?.state).toBe('gone')
    expect(track(minted, next).cells[1]?.state).toBe('minted')
    const later = chain(`go.example/?clickid=${CLICK_ID}`, 'a.example/', `b.example/?clickid=${CLICK_ID}x`)
    expect(track(later, CLICK_ID).cells[2]?.state).toBe('gone')
  })

  it('is not followed for itself, and stays damaged over the hops that come', () => {
    const folded = FBCLID.toLowerCase()
    const hops = chain(
      `go.example/?fbclid=${FBCLID}`,
      `net.example/?fbclid=${folded}`,
      `trk.example/?sub1=${folded}`,
      `shop.example/?sub1=${folded}`,
    )
    expect(tracks(hops)).toHaveLength(1)
    expect(track(hops, FBCLID).cells.map(({ changes }) => changes.join())).toEqual([
      '',
      'case-folded',
      'renamed,case-folded',
      'case-folded',
    ])
    expect(track(hops, FBCLID)).toMatchObject({ fate: 'damaged', between: [0, 1] })
  })

  it('stands behind the whole value where a hop has both', () => {
    expect(landing(FBCLID, `?fbclid=${FBCLID.toLowerCase()}&x9=${FBCLID}`)).toBe('kept renamed')
  })

  it('is told by what goes on, not by what a cookie still holds', () => {
    const hops = [
      hop(`https://go.example/?fbclid=${FBCLID}`),
      hop(`https://shop.example/?fbclid=${FBCLID.toLowerCase()}`, {
        status: 200,
        requestHeaders: [{ name: 'cookie', value: `x=${FBCLID}` }],
      }),
    ]
    expect(track(hops, FBCLID).cells[1]).toMatchObject({ state: 'damaged', where: ['query'] })
  })
})

describe('a value at another place', () => {
  const id = `fbclid=${FBCLID}`

  it.each([
    ['the fragment', `https://shop.example/#${id}`, {}, 'moved'],
    ['the path', `https://shop.example/c/${FBCLID}`, {}, 'moved'],
    [
      'a nested URL',
      `https://shop.example/?to=${encodeURIComponent(`https://a.example/?${id}`)}`,
      {},
      'moved',
    ],
    ['a form', 'https://shop.example/', { fields: [{ name: 'fbclid', value: FBCLID }] }, 'moved'],
    [
      'a cookie',
      'https://shop.example/',
      { responseHeaders: [{ name: 'set-cookie', value: `fbclid=${FBCLID}` }] },
      'moved',
    ],
    [
      'a cookie beside its place',
      `https://shop.example/?${id}`,
      { responseHeaders: [{ name: 'set-cookie', value: `_fbc=fb.1.1700000000000.${FBCLID}` }] },
      '',
    ],
  ] as [string, string, Partial<Hop>, string][])(
    'has moved to %s, and comes back',
    (_what, url, more, changes) => {
      const hops = [
        hop(`https://go.example/?${id}`),
        hop(url, more),
        hop(`https://end.example/?${id}`, { status: 200 }),
      ]
      expect(track(hops, FBCLID).cells.map((cell) => cell.changes.join())).toEqual(['', changes, changes])
    },
  )
})

describe('a value that stands there more than once', () => {
  it.each([
    ['a repeated key', `fbclid=${FBCLID}&fbclid=${FBCLID}`],
    ['two names', `fbclid=${FBCLID}&x9=${FBCLID}`],
    [
      'a name and a nested URL',
      `fbclid=${FBCLID}&u=${encodeURIComponent(`https://a.example/?fbclid=${FBCLID}`)}`,
    ],
  ])('is duplicated: %s', (_what, query) => {
    expect(landing(FBCLID, `?${query}`)).toBe('kept duplicated')
    expect(track(chain(`shop.example/?${query}`), FBCLID).cells[0]?.changes).toEqual(['duplicated'])
  })

  it('is not duplicated by a cookie, or by the pattern that cuts it out of a path', () => {
    const cookie = hop(`https://shop.example/?fbclid=${FBCLID}`, {
      status: 200,
      responseHeaders: [{ name: 'set-cookie', value: `fbclid=${FBCLID}` }],
    })
    expect(track([cookie], FBCLID).cells[0]?.changes).toEqual([])
    const path = chain('www.dpbolvw.net/click-12345678-9')
    expect(track(path, '12345678').cells[0]?.changes).toEqual([])
  })
})

describe('a value that was gone', () => {
  it('is back again at the first hop that has it, though it was empty in between', () => {
    const hops = chain(
      `go.example/?fbclid=${FBCLID}`,
      'a.example/',
      'b.example/?fbclid=',
      `c.example/?fbclid=${FBCLID}`,
      `shop.example/?fbclid=${FBCLID}`,
    )
    const { cells, fate } = track(hops, FBCLID)
    expect(cells.map(({ state }) => state)).toEqual(['kept', 'gone', 'empty', 'kept', 'kept'])
    expect(cells.map(({ changes }) => changes.join())).toEqual(['', '', '', 'back-again', ''])
    expect(fate).toBe('kept')
  })
})

it('a value is followed from the first hop that had it, under a name that told nobody what it is', () => {
  const hops = chain(`go.example/?x9=${CLICK_ID}`, `shop.example/?clickid=${CLICK_ID}`)
  expect(track(hops, CLICK_ID).cells.map(({ state, changes }) => [state, ...changes].join(' '))).toEqual([
    'kept',
    'kept renamed',
  ])
})
