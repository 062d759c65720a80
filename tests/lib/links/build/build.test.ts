import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLink } from '@/lib/links/build/build'
import { textOf } from '@/lib/links/build/encode-value'
import { platforms } from '@/lib/platforms/catalogue'
import type { LinkContent } from '@/lib/schemas/link-template'
import { readUrl } from '@/lib/url/parts'

const platform = (id: string) => platforms.find((one) => one.id === id)
const built = (base: string, parameters: Record<string, string>, id = '') =>
  buildLink(
    { base, parameters: Object.entries(parameters).map(([name, value]) => ({ name, value })) },
    platform(id),
  )

describe('a link', () => {
  it('keeps the base byte for byte and puts parameters between its query and its fragment', () => {
    expect(built('https://shop.example/a%20b?x=%2f&Y=1+2#top', { utm_source: 'n 1' }).url).toBe(
      'https://shop.example/a%20b?x=%2f&Y=1+2&utm_source=n%201#top',
    )
    expect(built('https://shop.example', { a: '1' }).url).toBe('https://shop.example?a=1')
    expect(built('https://shop.example/?', { a: '1' }).url).toBe('https://shop.example/?a=1')
    expect(built('https://shop.example/?x=1&', { a: '1' }).url).toBe('https://shop.example/?x=1&a=1')
    expect(built('https://shop.example/?x=1&', {}).url).toBe('https://shop.example/?x=1&')
  })

  it('gives a key of the base its new value in its old place, and says what stood there', () => {
    const { url, parameters } = built('https://shop.example/?a=1&b=2&c=3', { b: 'new' })
    expect(url).toBe('https://shop.example/?a=1&b=new&c=3')
    expect(parameters.map(({ name, replaced }) => [name, replaced])).toEqual([
      ['a', undefined],
      ['b', '2'],
      ['c', undefined],
    ])
  })

  it('leaves macros as they are and escapes what stands around them once', () => {
    expect(built('https://shop.example/', { k: 'é {keyword}/100%' }, 'google-ads').url).toBe(
      'https://shop.example/?k=%C3%A9%20{keyword}%2F100%25',
    )
    expect(built('https://shop.example/', { c: '__CAMPAIGN_ID__&' }, 'tiktok').url).toBe(
      'https://shop.example/?c=__CAMPAIGN_ID__%26',
    )
    expect(built('https://shop.example/', { c: '##CAMPAIGN_ID##' }, 'adsterra').url).toBe(
      'https://shop.example/?c=##CAMPAIGN_ID##',
    )
  })

  it('takes what ordinary values have, too, for a macro only where the platform writes so', () => {
    expect(built('https://shop.example/', { c: 'sale [EU]' }, 'google-ads').url).toBe(
      'https://shop.example/?c=sale%20%5BEU%5D',
    )
    expect(built('https://shop.example/', { c: '{summer sale}' }).url).toBe(
      'https://shop.example/?c=%7Bsummer%20sale%7D',
    )
    expect(built('https://shop.example/', { c: '%7Bclickid%7D' }).url).toBe(
      'https://shop.example/?c=%257Bclickid%257D',
    )
  })

  it('finds the query of a base behind macros with a # or ? in them', () => {
    expect(built('https://go.example/?p=##CAMPAIGN_ID##&b=1#end', { b: '2' }, 'adsterra').url).toBe(
      'https://go.example/?p=##CAMPAIGN_ID##&b=2#end',
    )
  })

  it('shows of each value which piece was escaped, from what, and which is a macro', () => {
    const [parameter] = built('https://shop.example/', { c: 'a b{adid}' }).parameters
    expect(parameter?.valuePieces).toEqual([
      { kind: 'plain', text: 'a' },
      { kind: 'encoded', text: '%20', from: ' ' },
      { kind: 'plain', text: 'b' },
      { kind: 'macro', text: '{adid}' },
    ])
  })
})

const text = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((one) => one.isWellFormed())
// biome-ignore lint/suspicious/noTemplateCurlyInString: a macro of PropellerAds.
const macro = fc.constantFrom('{keyword}', '{lpurl}', '{{ad.id}}', '__CAMPAIGN_ID__', '${SUBID}', '{sub_1}')
const value = fc.array(fc.oneof(text, macro), { maxLength: 4 }).map((pieces) => pieces.join(''))
const bases = fc.constantFrom(
  'https://shop.example',
  'https://shop.example/p?a=%2F&b',
  'https://shop.example/?x=1&#frag?y',
  'go.example/{domain}?u={lpurl}#a',
)
const contents = fc.record({
  base: bases,
  parameters: fc.array(fc.record({ name: text.filter((name) => name !== ''), value }), { maxLength: 6 }),
}) satisfies fc.Arbitrary<LinkContent>

/** `##x##` is left as it is, and no reader of URLs takes its # for a part of a value. */
const isReadable = ({ parameters }: LinkContent) => !parameters.some(({ value }) => value.includes('#'))

describe('any link', () => {
  it('reads back as the parameters that were given, in their order', () => {
    fc.assert(
      fc.property(contents.filter(isReadable), (content) => {
        const link = buildLink(content)
        const given = content.parameters.filter(({ value }) => value !== '')
        const read = readUrl(link.url).query.map(({ name, value }) => ({ name, value }))
        expect(read.slice(-given.length || read.length)).toEqual(given)
      }),
    )
  })

  it('is its base when the parameters are taken out again', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const { url, base, parameters } = buildLink(content)
        const added = parameters.filter(({ row }) => row !== undefined).map(({ pieces }) => textOf(pieces))
        fc.pre(parameters.every(({ replaced }) => replaced === undefined))
        const end = url.length - base.fragment.length
        const query = added.join('&')
        const before = url.slice(0, end - query.length)
        expect(url.slice(end - query.length, end)).toBe(query)
        const own = base.text.slice(0, base.text.length - base.fragment.length)
        expect([own, `${own}?`, `${own}&`]).toContain(before)
      }),
    )
  })
})
