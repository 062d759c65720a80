import { describe, expect, it } from 'vitest'
import type { ComparedPart } from '@/lib/compare/comparison'
import type { Hop } from '@/lib/schemas/click'
import { clickOf } from '../checks/clicks'
import { chain, hop } from '../ids/hops'
import { compare, compareChains, GCLID, OTHER_GCLID } from './clicks'

const network = `www.awin1.com/cread.php?gclid=${GCLID}`
const otherNetwork = `www.awin1.com/cread.php?gclid=${OTHER_GCLID}`

/** The parts of the hops that differ, with what is said of the difference. */
function differing(left: Partial<Hop>, right: Partial<Hop>): Partial<ComparedPart>[] {
  const [one, other] = [left, right].map((more) => clickOf([hop('https://shop.example/', more)]))
  const { hops } = compare(one as never, other as never)
  return (hops[0]?.parts ?? [])
    .filter(({ change }) => change !== 'same')
    .map(({ kind, name, change, excuse }) => ({ kind, name, change, ...(excuse ? { excuse } : {}) }))
}

describe('the hops', () => {
  it.each([
    [
      'one that came in',
      ['a.example', 'c.example'],
      ['a.example', 'b.example', 'c.example'],
      'same added same',
    ],
    [
      'one that is missing',
      ['a.example', 'b.example', 'c.example'],
      ['a.example', 'c.example'],
      'same removed same',
    ],
    ['another landing page', ['a.example', 'b.example'], ['a.example', 'c.example'], 'same changed'],
    [
      'another page before the landing page',
      ['a.example', 'b.example', 'd.example'],
      ['a.example', 'c.example', 'd.example'],
      'same removed added same',
    ],
    [
      'another host of the same platform',
      ['www.awin1.com/cread.php', 'shop.example'],
      ['www.zenaps.com/rclick.php', 'shop.example'],
      'changed same',
    ],
    [
      'one host twice, told apart by the path',
      ['a.example', 'shop.example/end'],
      ['a.example', 'shop.example/deal', 'shop.example/end'],
      'same added same',
    ],
  ])('are aligned: %s', (_, left, right, changes) => {
    const { hops } = compareChains(left, right)
    expect(hops.map(({ change }) => change).join(' ')).toBe(changes)
  })

  it('of frames and of changed addresses do not take part', () => {
    const way = [hop('https://a.example/'), hop('https://shop.example/', { status: 200 })]
    const frame = hop('https://frame.example/', { frameId: 7, how: 'frame' })
    expect(compare(clickOf(way), clickOf([...way, frame])).differs).toBe(false)
  })
})

describe('what differs in a hop', () => {
  it('is said of parameters, and of a click ID that is new only that it is there on both sides', () => {
    const { hops } = compareChains([`${network}&sub=a&gone=1`], [`${otherNetwork}&sub=b&more=1`])
    const parameters = hops[0]?.parts.filter(({ kind }) => kind === 'parameter')
    expect(parameters?.map(({ name, change, excuse }) => [name, change, excuse])).toEqual([
      ['gclid', 'changed', 'click-id'],
      ['sub', 'changed', undefined],
      ['gone', 'removed', undefined],
      ['more', 'added', undefined],
    ])
  })

  it('takes a click ID inside another value, and in a header, as new too', () => {
    const at = (gclid: string) =>
      clickOf([
        hop(`https://go.trk.example/?u=${encodeURIComponent(`https://shop.example/?gclid=${gclid}`)}`, {
          responseHeaders: [{ name: 'Location', value: `https://shop.example/?gclid=${gclid}` }],
        }),
      ])
    const { hops, differs } = compare(at(GCLID), at(OTHER_GCLID))
    expect(hops[0]?.parts.filter(({ excuse }) => excuse === 'click-id')).toHaveLength(2)
    expect(differs).toBe(false)
  })

  it('takes a click ID as new where the answer that makes it says it first', () => {
    const at = (clickId: string) =>
      clickOf([
        hop('https://go.trk.example/click', {
          responseHeaders: [
            { name: 'Set-Cookie', value: `mine=${clickId}; Path=/` },
            { name: 'Location', value: `https://shop.example/?rtkcid=${clickId}` },
          ],
        }),
        hop(`https://shop.example/?rtkcid=${clickId}`, { status: 200 }),
      ])
    expect(compare(at('64f0c1a7b3e2d90001a4bb17'), at('65f0c1a7b3e2d90001a4bb99')).differs).toBe(false)
  })

  it('counts where a click ID arrives damaged', () => {
    const { hops } = compareChains(
      [network, `shop.example/?gclid=${GCLID}`],
      [otherNetwork, `shop.example/?gclid=${OTHER_GCLID.toLowerCase()}`],
    )
    expect(hops[1]?.parts.find(({ name }) => name === 'gclid')).toMatchObject({
      change: 'changed',
      identifies: true,
    })
    expect(hops[1]?.parts.find(({ name }) => name === 'gclid')).not.toHaveProperty('excuse')
  })

  it.each<[string, Partial<Hop>, Partial<Hop>, Partial<ComparedPart>[]]>([
    ['a status', { status: 200 }, { status: 500 }, [{ kind: 'status', name: 'status', change: 'changed' }]],
    [
      'a method',
      { method: 'GET' },
      { method: 'POST' },
      [{ kind: 'method', name: 'method', change: 'changed' }],
    ],
    [
      'how it was reached',
      { how: 'http' },
      { how: 'meta' },
      [{ kind: 'how', name: 'reached by', change: 'changed' }],
    ],
    [
      'who sent the browser there',
      { by: 'server' },
      { by: 'extension' },
      [{ kind: 'by', name: 'sent by', change: 'changed' }],
    ],
    [
      'a sender that is not known',
      { by: 'server' },
      { by: 'unknown' },
      [{ kind: 'by', name: 'sent by', change: 'changed', excuse: 'unread' }],
    ],
    [
      'the case of a header’s name is none',
      { responseHeaders: [{ name: 'X-A', value: '1' }] },
      { responseHeaders: [{ name: 'x-a', value: '1' }] },
      [],
    ],
    [
      'a date and an ETag say nothing',
      {
        responseHeaders: [
          { name: 'Date', value: '1' },
          { name: 'ETag', value: '1' },
        ],
      },
      { responseHeaders: [{ name: 'Date', value: '2' }] },
      [
        { kind: 'response-header', name: 'date', change: 'changed', excuse: 'noise' },
        { kind: 'response-header', name: 'etag', change: 'removed', excuse: 'noise' },
      ],
    ],
    [
      'another policy',
      { responseHeaders: [{ name: 'Referrer-Policy', value: 'origin' }] },
      { responseHeaders: [{ name: 'Referrer-Policy', value: 'no-referrer' }] },
      [{ kind: 'response-header', name: 'referrer-policy', change: 'changed' }],
    ],
    [
      'a cookie that was not set, and one whose value is a digest',
      {
        responseHeaders: [
          { name: 'Set-Cookie', value: 'a=digest~3fa91c20e7' },
          { name: 'Set-Cookie', value: 'b=1' },
        ],
      },
      { responseHeaders: [{ name: 'Set-Cookie', value: 'a=digest~0000000000; Path=/' }] },
      [
        { kind: 'set-cookie', name: 'a', change: 'changed', excuse: 'hidden' },
        { kind: 'set-cookie', name: 'b', change: 'removed' },
      ],
    ],
    [
      'a cookie where the other side read none',
      { requestHeaders: [{ name: 'Cookie', value: 'a=1' }] },
      {},
      [{ kind: 'sent-cookie', name: 'a', change: 'removed', excuse: 'unread' }],
    ],
    [
      'a cookie that the answer on the other side sets',
      { responseHeaders: [{ name: 'Set-Cookie', value: 'a=1' }] },
      {
        requestHeaders: [{ name: 'Cookie', value: 'a=1; b=1' }],
        responseHeaders: [{ name: 'Set-Cookie', value: 'a=1' }],
      },
      [
        { kind: 'sent-cookie', name: 'a', change: 'added', excuse: 'given-here' },
        { kind: 'sent-cookie', name: 'b', change: 'added' },
      ],
    ],
    [
      'a time of more than twice',
      { endedAt: 1_100 },
      { endedAt: 1_900 },
      [{ kind: 'time', name: 'took', change: 'changed' }],
    ],
    ['twice of hardly any time is none', { endedAt: 1_010 }, { endedAt: 1_100 }, []],
    ['a little more time is none', { endedAt: 2_000 }, { endedAt: 2_400 }, []],
  ])('is %s', (_, left, right, expected) => {
    expect(differing(left, right)).toEqual(expected)
  })

  it('tells how many times as long a hop took', () => {
    const [one, other] = [1_100, 1_900].map((endedAt) => clickOf([hop('https://shop.example/', { endedAt })]))
    const { hops } = compare(one as never, other as never)
    expect(hops[0]?.parts.find(({ kind }) => kind === 'time')).toMatchObject({
      left: '100 ms',
      right: '900 ms, 9 times as long',
    })
  })
})

describe('the identifiers', () => {
  it('are compared by what became of them, whatever their values', () => {
    const { identifiers } = compareChains(
      [network, `shop.example/?gclid=${GCLID}`],
      [otherNetwork, 'shop.example/'],
    )
    expect(
      identifiers.map(({ name, change, left, right }) => [name, change, left?.fate, right?.fate]),
    ).toEqual([['gclid', 'changed', 'kept', 'lost']])
  })
})

describe('the sentence', () => {
  it.each<[string[], string[], string]>([
    [
      [network, `go.trk.example/?gclid=${GCLID}`, `shop.example/?gclid=${GCLID}`],
      [otherNetwork, `go.trk.example/?gclid=${OTHER_GCLID}`, 'shop.example/'],
      'From hop 2 on they differ: go.trk.example answered 302 without gclid',
    ],
    [
      [network, 'pre.example'],
      [network, 'shop.example/deal', 'shop.example/'],
      'From hop 1 on they differ: www.awin1.com answered 302 to shop.example instead of pre.example',
    ],
    [
      [network, 'shop.example'],
      [network, 'between.example', 'shop.example'],
      'From hop 1 on they differ: www.awin1.com answered 302 to between.example instead of shop.example',
    ],
    [
      [network, 'shop.example/end'],
      [network, 'shop.example/deal', 'shop.example/end'],
      'From hop 1 on they differ: www.awin1.com answered 302 to shop.example/deal, a hop that the other does not have',
    ],
    [
      [network, 'shop.example'],
      [network],
      'From hop 1 on they differ: www.awin1.com answered 200 instead of 302',
    ],
    [
      [network, 'shop.example/deal', 'shop.example/end'],
      [network, 'shop.example/end'],
      'From hop 1 on they differ: www.awin1.com answered 302 to shop.example/end, without the other’s hop shop.example/deal',
    ],
    [
      ['a.example/?gclid=', 'shop.example'],
      ['b.example/?gclid=', 'shop.example'],
      'From the start they differ: the link leads on to b.example instead of a.example',
    ],
    [
      ['a.example/?x=1', 'shop.example'],
      ['a.example/', 'shop.example'],
      'From the start they differ: the link leads on without x',
    ],
    [
      [network, 'shop.example/a'],
      [otherNetwork, 'shop.example/b'],
      'From hop 1 on they differ: www.awin1.com answered 302 with another path',
    ],
    [
      [network, `shop.example/?gclid=${GCLID}`],
      [otherNetwork, `shop.example/?gclid=${OTHER_GCLID}`],
      'Nothing that matters differs: they took the same way with the same identifiers',
    ],
  ])('of %j and %j', (left, right, sentence) => {
    expect(compareChains(left, right).sentence).toBe(sentence)
  })

  it('names a status, a failure and an end', () => {
    const [good, broken] = [200, 500].map((status) => clickOf([hop('https://shop.example/', { status })]))
    const failed = clickOf(
      [hop('https://shop.example/', { status: undefined, error: { code: 'net::ERR_FAILED' } })],
      { outcome: 'failed' },
    )
    const say = (one: unknown, other: unknown) => compare(one as never, other as never).sentence
    expect(say(good, broken)).toBe('From hop 1 on they differ: shop.example answered 500 instead of 200')
    expect(say(good, failed)).toBe(
      'From hop 1 on they differ: shop.example failed with net::ERR_FAILED instead of answering 200',
    )
    expect(say(good, { ...good, outcome: 'download' })).toBe(
      'They took the same way, but the end is download instead of landed',
    )
  })

  it('says where a way was cut off, and where it went on', () => {
    const whole = clickOf(chain('go.trk.example', 'shop.example'))
    const cut = clickOf(whole.hops.slice(0, 1), { outcome: 'interrupted' })
    expect(compare(whole, cut).sentence).toBe(
      'After hop 1 they differ: go.trk.example is the end, and not shop.example',
    )
    expect(compare(cut, whole).sentence).toBe(
      'From hop 1 on they differ: go.trk.example answered 302 to shop.example, where the other had ended',
    )
  })

  it('comes to headers last, whichever hop they are of', () => {
    const at = (path: string, value: string) =>
      clickOf([
        hop('https://go.trk.example/', { responseHeaders: [{ name: 'server', value }] }),
        hop(`https://shop.example${path}`, { status: 200 }),
      ])
    expect(compare(at('/', 'a'), at('/b', 'b')).sentence).toMatch(/answered 302 with another path$/)
    expect(compare(at('/', 'a'), at('/', 'b')).sentence).toBe(
      'They took the same way with the same identifiers; headers, cookies or times differ from hop 1, go.trk.example, on',
    )
  })
})
