import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differingPieces } from '@/lib/compare/pieces'
import { urlBeside } from '@/lib/compare/url-beside'
import { changedSpans } from '@/lib/url/changes'
import { GCLID, OTHER_GCLID } from './clicks'

describe('the pieces of a value', () => {
  it('mark what the other does not have', () => {
    expect(differingPieces('https://a.example/?x=1&y=2', 'https://a.example/?x=1&y=3')).toEqual([
      { text: 'https://a.example/?x=1&y=', differs: false },
      { text: '2', differs: true },
    ])
    expect(differingPieces('a', undefined)).toEqual([{ text: 'a', differs: true }])
  })

  it('join to the value', () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.string(), { nil: undefined }), (value, other) => {
        expect(
          differingPieces(value, other)
            .map(({ text }) => text)
            .join(''),
        ).toBe(value)
      }),
    )
  })
})

describe('a URL held against another', () => {
  const marked = (url: string, other: string) =>
    changedSpans(
      urlBeside({ url, newValues: [GCLID] }, { url: other, newValues: [OTHER_GCLID] }),
      url,
    ).flatMap(({ text, changed }) => (changed ? [text] : []))

  it.each<[string, string, string[]]>([
    [`https://a.example/?gclid=${GCLID}&x=1`, `https://a.example/?gclid=${OTHER_GCLID}&x=2`, ['x=1']],
    [`https://a.example/c/${GCLID}#${GCLID}`, `https://a.example/c/${OTHER_GCLID}#${OTHER_GCLID}`, []],
    [`https://a.example/?gclid=${GCLID}`, 'https://a.example/', [`gclid=${GCLID}`]],
    ['https://a.example/x', 'https://a.example/y?z#w', ['x']],
  ])('%s, %s', (url, other, expected) => {
    expect(marked(url, other)).toEqual(expected)
  })

  it('stays as it is where nothing in it is new', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.webUrl(), (url, own) => {
        expect(urlBeside({ url: own, newValues: [] }, { url, newValues: [] })).toBe(url)
      }),
    )
  })
})
