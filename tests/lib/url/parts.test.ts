import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forEachPair } from '@/lib/url/pairs'
import { readUrl } from '@/lib/url/parts'
import { splitUrl } from '@/lib/url/split'

const anyText = fc.oneof(
  fc.string(),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.stringMatching(/^[a-z:/?#&=%.@[\]+]{0,60}$/),
)

describe('splitUrl', () => {
  it('cuts at the delimiters and keeps every character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { origin, path, query, fragment } = splitUrl(text)
        const rest = (query === undefined ? '' : `?${query}`) + (fragment === undefined ? '' : `#${fragment}`)
        expect(origin + path + rest).toBe(text)
      }),
    )
  })

  it.each([
    ['https://a.example', 'https://a.example', '', undefined, undefined],
    ['https://a.example?q', 'https://a.example', '', 'q', undefined],
    ['https://a.example/p#f?no', 'https://a.example', '/p', undefined, 'f?no'],
    ['//a.example/p?', '//a.example', '/p', '', undefined],
    ['mailto:a@b.example', 'mailto:', 'a@b.example', undefined, undefined],
    ['p/q?u=https://b.example/', '', 'p/q', 'u=https://b.example/', undefined],
  ])('cuts %j', (text, origin, path, query, fragment) => {
    expect(splitUrl(text)).toEqual({ origin, path, query, fragment })
  })
})

describe('forEachPair', () => {
  it.each([
    [
      'a=1&a=2',
      [
        ['a', '1'],
        ['a', '2'],
      ],
    ],
    [
      'a&=1&b=',
      [
        ['a', undefined],
        ['', '1'],
        ['b', ''],
      ],
    ],
    ['&&a=b=c&', [['a', 'b=c']]],
    ['', []],
  ])('visits the pairs of %j', (query, expected) => {
    const pairs: unknown[] = []
    forEachPair(query, (name, value) => pairs.push([name, value]))
    expect(pairs).toEqual(expected)
  })
})

describe('readUrl', () => {
  it('takes a URL apart', () => {
    const parts = readUrl(' HTTPS://me@Shop.Example.:8443/a%20b?x=1&X=%7B&x=a+b#t=1&u=%41 \n')
    expect(parts).toMatchObject({
      scheme: 'https',
      host: 'shop.example',
      path: '/a%20b',
      fragment: 't=1&u=%41',
    })
    expect(parts.query.map(({ name, value }) => [name, value])).toEqual([
      ['x', '1'],
      ['X', '{'],
      ['x', 'a b'],
    ])
    expect(parts.query[1]).toMatchObject({ rawName: 'X', rawValue: '%7B' })
    expect(parts.fragmentParameters.map(({ name, value }) => [name, value])).toEqual([
      ['t', '1'],
      ['u', 'A'],
    ])
  })

  it('reads the pairs of a route in the fragment', () => {
    expect(readUrl('https://app.example/#/offer?clickid=7').fragmentParameters).toMatchObject([
      { name: 'clickid', value: '7' },
    ])
  })

  it.each(['', ' ', '?', '#', '://', 'https://', 'http://[', '%', '?%=%&=&', 'javascript:void(0)', '\u0000'])(
    'takes %j as it is',
    (text) => {
      expect(readUrl(text).text).toBe(text.trim())
    },
  )

  it('never throws, and agrees with the browser on the query of a URL it takes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readUrl(text).query.length).toBeLessThanOrEqual(text.length)
      }),
    )
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        const pairs = readUrl(url).query.map(({ name, value }) => [name, value])
        expect(pairs).toEqual([...new URL(url).searchParams])
      }),
    )
  })
})
