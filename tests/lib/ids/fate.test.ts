import { describe, expect, it } from 'vitest'
import { buildIndex } from '@/lib/ids'
import { followIds } from '@/lib/ids/follow'
import type { Hop } from '@/lib/schemas/click'
import type { Expectation } from '@/lib/schemas/expectation'
import { chain, hop } from './hops'
import { fixture } from './platforms'

const index = buildIndex(fixture)
const GCLID = 'EAIaIQobChMI6_Xr9-vH_wIVkYbVCh1AkwGyEAAYASAAEgJ5ZfD_BwE'
const FBCLID = 'IwAR0sJ3yYDdTf2n1x7Xv9bq3FzKk8mWcLrPqTgHhJ5oNsUeVaBdCiEjGkMlOp'
const CLICK_ID = '64f0aa11bb22cc33dd44ee55'

/** What became of the value, and between which hops. */
function fate(hops: Hop[], value: string, expected: Expectation[] = [], starts: number[] = []): string {
  const track = followIds(hops, undefined, index, starts, expected).find((one) => one.value === value)
  return [track?.fate, track?.between?.join('>')].filter(Boolean).join(' ')
}

describe('an identifier that vanished', () => {
  it('is lost where a tag on the landing page needs it, and not forwarded where none does', () => {
    const hops = chain(`go.example/?gclid=${GCLID}&clickid=${CLICK_ID}`, 'shop.example/')
    expect(fate(hops, GCLID)).toBe('lost 0>1')
    expect(fate(hops, CLICK_ID)).toBe('not-forwarded 0>1')
  })

  it('is not lost where it came under a name that no tag reads', () => {
    expect(fate(chain(`go.example/?sub3=${GCLID}`, 'shop.example/'), GCLID)).toBe('not-forwarded 0>1')
  })

  it('is lost after it was damaged, too', () => {
    const hops = chain(
      `go.example/?fbclid=${FBCLID}`,
      `net.example/?fbclid=${FBCLID.toLowerCase()}`,
      'shop.example/',
    )
    expect(fate(hops, FBCLID)).toBe('lost 1>2')
  })

  it('is not handed over to a platform that it did not reach', () => {
    const hops = [
      hop(`https://go.example/?gclid=${GCLID}`),
      hop('https://net.example/', {
        status: 200,
        responseHeaders: [{ name: 'set-cookie', value: `clickid=${CLICK_ID}` }],
      }),
    ]
    expect(fate(hops, GCLID)).toBe('lost 0>1')
  })

  it('is not handed over to what the ID itself became', () => {
    const hops = chain(
      `go.example/?fbclid=${FBCLID}&clickid=${CLICK_ID}`,
      `net.example/?clickid=${CLICK_ID.toUpperCase()}`,
      `shop.example/?clickid=${CLICK_ID.toUpperCase()}`,
    )
    expect(fate(hops, FBCLID)).toBe('lost 0>1')
    expect(fate(hops, CLICK_ID)).toBe('damaged 0>1')
  })

  it.each([
    ['an extension redirected', {}, { how: 'extension', by: 'extension' }],
    [
      'the server’s own header still had it',
      {
        responseHeaders: [
          { name: 'location', value: `https://shop.example/?gclid=${GCLID}&clickid=${CLICK_ID}` },
        ],
      },
      {},
    ],
  ] as [string, Partial<Hop>, Partial<Hop>][])('is not handed over where %s', (_what, first, next) => {
    const hops = [
      hop(`https://go.example/?gclid=${GCLID}`, first),
      hop(`https://shop.example/?clickid=${CLICK_ID}`, { status: 200, ...next }),
    ]
    expect(fate(hops, GCLID)).toBe('lost 0>1')
  })

  it('is handed over along the whole of a healthy chain', () => {
    const cjevent = '0f8a6d5c2b1e11ee82e5a0b20a18b8f9'
    const hops = chain(
      `go.example/?gclid=${GCLID}`,
      `net.example/?sub1=${CLICK_ID}`,
      `shop.example/?cjevent=${cjevent}`,
    )
    expect([GCLID, CLICK_ID, cjevent].map((value) => fate(hops, value))).toEqual([
      'handed-over 0>1',
      'not-forwarded 1>2',
      'kept',
    ])
  })
})

describe('a rule of the user', () => {
  const hops = chain(
    `go.example/?gclid=${GCLID}`,
    `net.example/?clickid=${CLICK_ID}&utm_source=partner-9`,
    'eu.shop.example/?cjevent=0f8a6d5c2b1e11ee82e5a0b20a18b8f9',
  )

  it.each<[string, Expectation, string]>([
    ['calls it lost though it was handed over', { name: 'gclid' }, 'lost 0>1'],
    ['holds whatever the case of the name', { name: 'GCLID' }, 'lost 0>1'],
    ['holds on its host', { name: 'gclid', host: 'eu.shop.example' }, 'lost 0>1'],
    ['holds on hosts below', { name: 'gclid', host: '*.shop.example' }, 'lost 0>1'],
    ['does not hold on another host', { name: 'gclid', host: 'shop.example' }, 'handed-over 0>1'],
    ['does not hold for another name', { name: 'fbclid' }, 'handed-over 0>1'],
  ])('%s', (_what, rule, told) => {
    expect(fate(hops, GCLID, [rule])).toBe(told)
  })

  it('holds for whatever is followed, and is content with what arrived', () => {
    expect(fate(hops, 'partner-9', [{ name: 'utm_source' }])).toBe('lost 1>2')
    expect(fate(hops, '0f8a6d5c2b1e11ee82e5a0b20a18b8f9', [{ name: 'cjevent' }])).toBe('kept')
  })

  it('holds for a name that the value had on the way only', () => {
    const renamed = chain(`go.example/?x9=${CLICK_ID}`, `net.example/?clickid=${CLICK_ID}`, 'shop.example/')
    expect(fate(renamed, CLICK_ID, [{ name: 'x9' }])).toBe('lost 1>2')
  })
})

describe('where the user clicked on', () => {
  const link = (url: string, more: Partial<Hop> = {}) => hop(url, { how: 'link', by: 'page', ...more })
  const prelander = chain(`go.example/?gclid=${GCLID}`, `pre.example/?gclid=${GCLID}&clickid=${CLICK_ID}`)

  it('an ID stays with the page, if one that was made for it went on', () => {
    const hops = [...prelander, link(`https://shop.example/?clickid=${CLICK_ID}`, { status: 200 })]
    expect(fate(hops, GCLID, [], [2])).toBe('handed-over 1>2')
    const byCookie = [
      ...prelander,
      link('https://go.example/offer'),
      hop(`https://shop.example/?clickid=${CLICK_ID}`, { status: 200 }),
    ]
    expect(fate(byCookie, GCLID, [], [2])).toBe('handed-over 1>2')
    const without = [...prelander, link('https://shop.example/', { status: 200 })]
    expect(fate(without, GCLID, [], [2])).toBe('lost 1>2')
  })

  it('an ID that the landing page’s host has had already is not lost', () => {
    const hops = [
      ...chain(`go.example/?gclid=${GCLID}`, `shop.example/?gclid=${GCLID}`),
      link('https://shop.example/cart', { status: 200 }),
    ]
    expect(fate(hops, GCLID, [{ name: 'gclid' }], [2])).toBe('not-forwarded 1>2')
  })
})

describe('an identifier that arrived damaged', () => {
  it('is told by the last hop that had it whole and the first that had not', () => {
    const hops = chain(
      `go.example/?fbclid=${FBCLID}`,
      `net.example/?fbclid=${FBCLID}`,
      'a.example/',
      `trk.example/?fbclid=${FBCLID.toLowerCase()}`,
      `shop.example/?fbclid=${FBCLID.slice(0, 30).toLowerCase()}`,
    )
    expect(fate(hops, FBCLID)).toBe('damaged 1>3')
  })

  it('is kept where it came whole in the end', () => {
    const hops = chain(
      `go.example/?fbclid=${FBCLID}`,
      `net.example/?fbclid=${FBCLID.slice(0, 30)}`,
      `shop.example/?fbclid=${FBCLID}`,
    )
    expect(fate(hops, FBCLID)).toBe('kept')
  })
})
