import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedSpans, removedPairs } from '@/lib/url/changes'

function marked(before: string, after: string): string {
  return changedSpans(before, after)
    .map(({ text, changed }) => (changed ? `[${text}]` : text))
    .join('')
}

describe('changedSpans', () => {
  it.each([
    ['https://a.example/p', 'https://a.example/p', 'https://a.example/p'],
    ['https://a.example/p', 'https://b.example/p', '[https://b.example]/p'],
    ['https://a.example/one/x', 'https://a.example/two/x', 'https://a.example/[two]/x'],
    ['https://a.example/?a=1', 'https://a.example/?a=1&b=2', 'https://a.example/?a=1&[b=2]'],
    ['https://a.example/?a=1&b=2', 'https://a.example/?b=2&a=9', 'https://a.example/?b=2&[a=9]'],
    ['https://a.example/?a=1', 'https://a.example/?a=1&a=1', 'https://a.example/?a=1&[a=1]'],
    ['https://a.example/#x', 'https://a.example/#y', 'https://a.example/[#y]'],
  ])('from %s to %s', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected)
  })

  it('joins to the whole URL and marks nothing where nothing changed', () => {
    const url = fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true }))
    fc.assert(
      fc.property(url, url, (before, after) => {
        expect(
          changedSpans(before, after)
            .map(({ text }) => text)
            .join(''),
        ).toBe(after)
        expect(changedSpans(after, after).some(({ changed }) => changed)).toBe(false)
      }),
    )
  })
})

describe('removedPairs', () => {
  it('names the pairs that are gone or have another value', () => {
    expect(removedPairs('https://a.example/?a=1&gclid=x&b=2&b=2', 'https://b.example/?b=2&a=2')).toEqual([
      'a=1',
      'gclid=x',
      'b=2',
    ])
    expect(removedPairs('https://a.example/', 'https://b.example/')).toEqual([])
  })
})
