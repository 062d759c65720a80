import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outlineOf } from '@/lib/ids/outline'
import { platforms } from '@/lib/platforms/catalogue'

const letters = (pattern: string) => outlineOf(pattern).firstLetters.join('')

const asciiWithoutDigits = String.fromCharCode(...Array(128).keys()).replace(/\d/g, '')

describe('the outline of a pattern', () => {
  it.each([
    ['^abc$', 'a'],
    ['^[A-C]x', 'ABC'],
    ['^\\d{3}$', '0123456789'],
    ['^\\(x\\)$', '('],
    ['^(?:EA|Cj|[xy]z)$', 'CExy'],
    ['^(?:(?:a|b)c|d)+$', 'abd'],
    ['^(?:[)(|]a|b\\|c)$', '()b|'],
    ['^(?=a)b', 'b'],
    ['^[^\\0-}]', '~\x7f'],
    ['^[]a', ''],
    ['^[^]a', String.fromCharCode(...Array(128).keys())],
    ['^(?:)a', 'a'],
    ['^(a)+?b', 'a'],
    ['^{x}', '{'],
    ['^\\D{2}\\s', asciiWithoutDigits],
  ])('names the first letters of %s', (pattern, wanted) => {
    expect(Array.from(letters(pattern)).sort().join('')).toBe(wanted)
  })

  it.each([
    'abc',
    '^a?b',
    '^a*b',
    '^a{0,2}b',
    '^(?:a)?b',
    '^a|b',
    '^(?:a|)b',
    '^',
    '^(a)\\1',
    '^\\x41',
    '^(?<x>a)',
  ])('allows any first letter of %s', (pattern) => {
    expect(letters(pattern)).toHaveLength(128)
  })

  it.each([
    ['^abc$', 3, 3],
    ['^a{2,5}(?:b|cd)?$', 2, 7],
    ['^(?=.{9})\\d\\.[^()]{1,80}$', 3, 82],
    ['^a+$', 1, Number.POSITIVE_INFINITY],
    ['^abc', 3, Number.POSITIVE_INFINITY],
    ['abc$', 0, Number.POSITIVE_INFINITY],
    ['^a{3}b{2,}$', 5, Number.POSITIVE_INFINITY],
    ['^(?:ab?){2}c*?$', 2, Number.POSITIVE_INFINITY],
    ['^(?:ab?){2}$', 2, 4],
    ['^a$|^bcd$', 0, Number.POSITIVE_INFINITY],
    ['^(a|bc)\\1$', 0, Number.POSITIVE_INFINITY],
    ['^abc\\$', 4, Number.POSITIVE_INFINITY],
  ])('names the lengths of %s', (pattern, shortest, longest) => {
    expect(outlineOf(pattern)).toMatchObject({ shortest, longest })
  })

  // Values with a look-ahead cannot be made from the pattern.
  const formats = platforms
    .flatMap(({ identifiers }) => identifiers.flatMap(({ format }) => format ?? []))
    .filter((format) => !/\(\?[=!]/.test(format))

  it.each(formats)('fits every value of %s', (format) => {
    const { firstLetters, shortest, longest } = outlineOf(format)
    fc.assert(
      fc.property(fc.stringMatching(new RegExp(format)), (value) => {
        expect(value === '' || firstLetters.includes(value.charAt(0)) || value.charCodeAt(0) > 127).toBe(true)
        expect(value.length).toBeGreaterThanOrEqual(shortest)
        expect(value.length).toBeLessThanOrEqual(longest)
      }),
      { numRuns: 20 },
    )
  })
})
