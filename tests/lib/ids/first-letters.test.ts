import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstLetters } from '@/lib/ids/first-letters'
import { platforms } from '@/lib/platforms/catalogue'

describe('firstLetters', () => {
  it.each([
    ['^abc$', 'a'],
    ['^[A-C]x', 'ABC'],
    ['^\\d{3}$', '0123456789'],
    ['^\\(x\\)$', '('],
    ['^(?:EA|Cj|[xy]z)$', 'CExy'],
    ['^(?:(?:a|b)c|d)+$', 'abd'],
    ['^(?:[)(|]a|b\\|c)$', '()b|'],
  ])('of %s are %s', (pattern, letters) => {
    expect([...firstLetters(pattern)].sort().join('')).toBe(letters)
  })

  it.each([
    'abc',
    '^a?b',
    '^a*b',
    '^a{0,2}b',
    '^.a',
    '^(a|b)',
    '^(?:a)?b',
    '^(?=a)b',
    '^a|b',
    '^\\sa',
    '^(?:a|)b',
    '^',
  ])('of %s may be all', (pattern) => {
    expect(firstLetters(pattern)).toHaveLength(128)
  })

  // Values with a look-ahead cannot be made from the pattern.
  const formats = platforms
    .flatMap(({ identifiers }) => identifiers.flatMap(({ format }) => format ?? []))
    .filter((format) => !/\(\?[=!]/.test(format))

  it.each(formats)('miss no value of %s', (format) => {
    const letters = new Set(firstLetters(format))
    fc.assert(
      fc.property(fc.stringMatching(new RegExp(format)), (value) => {
        expect(value === '' || letters.has(value.charAt(0)) || value.charCodeAt(0) > 127).toBe(true)
      }),
      { numRuns: 20 },
    )
  })
})
