import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultIndex, findIds, findIdsInHop, findLeftMacros } from '@/lib/ids'
import { followIds } from '@/lib/ids/follow'
import type { Hop } from '@/lib/schemas/click'
import { hop } from './hops'

const size = 60_000
/** Far above what linear reading takes, far below what a quadratic one would. */
const limit = 1_000

const names = ['gclid', '_gcl_aw', '_fbc', 'sub1', 'clickid', '_gl', '']

const value = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc.base64String(),
  fc.webUrl({ withQueryParameters: true }),
  fc.stringMatching(/^(?:GCL\.|1\*|fb\.1\.|2\.1\.k)[A-Za-z0-9*.$_-]{0,60}$/),
  fc.stringMatching(/^[%;="{}[\]|&.*a-z0-9]{0,80}$/),
)
const pair = fc.record({ name: fc.oneof(fc.constantFrom(...names), fc.string()), value })
const headers = fc.array(
  fc.record({ name: fc.constantFrom('cookie', 'Cookie', 'set-cookie', 'Set-Cookie', 'location'), value }),
)
const hops: fc.Arbitrary<Hop[]> = fc.array(
  fc
    .record({ url: value, requestHeaders: headers, responseHeaders: headers, fields: fc.array(pair) })
    .map(({ url, ...rest }) => hop(url, rest)),
  { maxLength: 4 },
)

describe('the identifiers of any hops', () => {
  it('are read without an error, each with a name and a place', () => {
    fc.assert(
      fc.property(hops, (given) => {
        for (const one of given) {
          findLeftMacros(one, defaultIndex)
          for (const { where } of findIdsInHop(one, defaultIndex)) {
            expect(['query', 'path', 'fragment', 'nested', 'cookie', 'body']).toContain(where)
          }
        }
        for (const { cells } of followIds(given)) expect(cells).toHaveLength(given.length)
      }),
      { numRuns: 300 },
    )
  }, 20_000)

  it.each([
    ['cookies', 'a=b; '],
    ['cookies of the conversion linker', '_gcl_aw=GCL.1700000000.abcdefghij; '],
    ['quotation marks', '"'],
    ['linkers', '_gl=1*a*_gcl_aw*R0NM; '],
    ['lines', 'a=b\n'],
    ['letters', 'A'],
    ['braces', '{"a":'],
    ['bars', 'a=b|||'],
  ])('take bounded time for 60 kB of %s', (_what, unit) => {
    const text = unit.repeat(size / unit.length)
    const started = performance.now()
    const found = findIdsInHop(
      hop('https://a.example/', {
        requestHeaders: [{ name: 'cookie', value: text }],
        responseHeaders: [{ name: 'set-cookie', value: text }],
        fields: [
          { name: 'gclid', value: text },
          { name: text, value: 'x' },
        ],
      }),
      defaultIndex,
    )
    expect(performance.now() - started).toBeLessThan(limit)
    expect(found.length).toBeLessThan(size)
  })
})

/** `text` wrapped so many times. */
function wrapped(text: string, times: number, wrap: (text: string) => string): string {
  return Array.from({ length: times }).reduce<string>(wrap, text)
}

const target = 'https://shop.example/?fbclid=x'
const bombs: [what: string, value: string][] = [
  ['1,000 percent-encodings', wrapped(target, 1_000, encodeURIComponent)],
  ['1,000 plain URLs', wrapped(target, 1_000, (text) => `https://a.example/?u=${text}`)],
  ['40 escaped URLs', wrapped(target, 40, (text) => `https://a.example/?u=${encodeURIComponent(text)}`)],
  ['20 layers of base64', wrapped(target, 20, btoa)],
  ['20 URLs in base64', wrapped(target, 20, (text) => `https://a.example/?u=${btoa(text)}`)],
  ['10 layers of JSON', wrapped(target, 10, (text) => JSON.stringify({ u: text }))],
  ['JSON of 1,000 lists', wrapped(JSON.stringify(target), 1_000, (text) => `[${text}]`)],
  ['JSON of 1,000 objects', wrapped(JSON.stringify(target), 1_000, (text) => `{"u":${text}}`)],
  ['1,000 intents', wrapped(target, 1_000, (text) => `intent://a#Intent;S.browser_fallback_url=${text};end`)],
  ['1,000 parentheses', wrapped(target, 1_000, (text) => `url(${text})`)],
]

describe('a value of too many layers', () => {
  it.each(bombs)('takes bounded time: %s', (_what, bomb) => {
    const started = performance.now()
    const ways = [bomb, encodeURIComponent(bomb)]
    for (const text of ways) {
      findIds(text)
      findIds(`https://b.example/?d=${text}`)
      findIds(`https://b.example/${text}`)
      findIds(`https://b.example/#d=${text}`)
      const one = hop('https://b.example/', {
        requestHeaders: [{ name: 'cookie', value: `d=${text}` }],
        fields: [{ name: 'd', value: text }],
      })
      findIdsInHop(one, defaultIndex)
      followIds([one])
    }
    expect(performance.now() - started).toBeLessThan(2 * limit)
  })

  it('is read as far as redirects were ever nested', () => {
    const nested = (times: number) =>
      findIds(wrapped(target, times, (text) => `https://a.example/?u=${encodeURIComponent(text)}`)).length
    expect([0, 1, 10, 16, 17, 30].map(nested)).toEqual([1, 1, 1, 1, 0, 0])
  })
})
