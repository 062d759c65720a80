import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findIds } from '@/lib/ids'

const size = 60_000
/** Far above what linear reading takes, far below what a quadratic one would. */
const limit = 1_000

describe('findIds', () => {
  it('never throws, and names nothing that is not in the text', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.stringMatching(/^https:\/\/a\.example\/\?(gclid|sub1|to)=[%0-9a-fA-F:/?=&+{}[\]#]{0,80}$/),
      fc.stringMatching(/^https:\/\/a\.example\/[a;=(){}|"/]{0,40}\?\w{0,5}[(=][{}"()|;*._:/&=%?-]{0,60}$/),
      fc.json().map((json) => `https://a.example/?sub1=${encodeURIComponent(json)}`),
      fc.base64String().map((text) => `https://a.example/${text}?d=${text}`),
    )
    fc.assert(
      fc.property(text, (url) => {
        for (const { name, where } of findIds(url)) {
          expect(name).not.toBe('')
          expect(['query', 'path', 'fragment', 'nested']).toContain(where)
        }
      }),
      { numRuns: 1_000 },
    )
  }, 20_000)

  it('finds an ID however it is wrapped', () => {
    const wrappers: ((text: string) => string)[] = [
      (text) => `https://b.example/?to=${encodeURIComponent(text)}`,
      (text) => `https://b.example/out/${encodeURIComponent(text)}/x`,
      (text) => `https://b.example/?d=${encodeURIComponent(btoa(text))}`,
      (text) => `https://b.example/?d=${encodeURIComponent(JSON.stringify({ page: { to: text } }))}`,
      (text) => `market://details?id=app&referrer=${encodeURIComponent(`page=${encodeURIComponent(text)}`)}`,
      (text) => `intent://b#Intent;S.browser_fallback_url=${encodeURIComponent(text)};end`,
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...wrappers), { minLength: 1, maxLength: 6 }), (layers) => {
        const wrapped = layers.reduce((text, wrap) => wrap(text), 'https://shop.example/?fbclid=x&a=b')
        expect(findIds(wrapped).map(({ name, value, where }) => [name, value, where])).toEqual([
          ['fbclid', 'x', 'nested'],
        ])
      }),
    )
  })

  it.each([
    ['names without values', 'a&'],
    ['empty identifiers', 'sub1=&'],
    ['percent signs', '%'],
    ['escapes of escapes', '%25'],
    ['nested URLs', 'u=https%3A%2F%2Fa.example%2F%3Fu%3D&'],
    ['base64 starts', 'aHR0cHM6Ly9h'],
    ['braces', '{'],
    ['dots', 'a.'],
    ['slashes', '/'],
    ['plain URLs', 'http://'],
    ['question marks and hashes', '?#'],
    ['matrix parameters', ';a=b'],
    ['segments of pairs', 'sub1=a/'],
    ['parentheses', 'a('],
    ['closed parentheses', 'a()'],
    ['JSON lists', '['],
    ['JSON objects', '{"a":'],
    ['bars', 'a=b|||'],
    ['wrappings', '_k_'],
    ['linkers', '1*a*'],
    ['joints', 'sub1=a_a.a-a:a_a.a-a:a_a.a-a:a_a.a-a&'],
    ['base64 of pairs', 'Z2NsaWQ9YSZh'],
    ['escaped queries', 'a%3Db%26'],
    ['schemes', 'a://'],
    ['intents', '#Intent;S.a=b;'],
    ['beginnings of Taboola’s fragment', '#tblciGiC'],
    ['letters', 'A'],
  ])('takes 60 kB of %s in bounded time', (_what, unit) => {
    const text = unit.repeat(size / unit.length)
    const started = performance.now()
    const counts = [
      `https://a.example/?x=${text}`,
      `https://a.example/${text}`,
      text,
      `https://${text}`,
      `#${text}`,
    ].map((url) => findIds(url).length)
    expect(performance.now() - started).toBeLessThan(limit)
    expect(Math.max(...counts)).toBeLessThanOrEqual(500)
  })
})
