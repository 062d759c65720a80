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
