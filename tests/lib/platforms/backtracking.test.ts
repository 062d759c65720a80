import { isSafePattern } from 'redos-detector'
import { describe, expect, it } from 'vitest'
import { formats } from '@/lib/ids/anatomy/formats'
import { platforms } from '@/lib/platforms/catalogue'
import { whyCostly } from '@/lib/schemas/pattern-cost'
import { macroFamilies } from '@/lib/url/macro-shape'
import { patternsOf } from './patterns'

const mostDetected = 100
const timeout = 2_000

/** By the check that the user's own patterns pass, or, since that refuses some harmless ones, by a detector. */
function isBounded(pattern: string): boolean {
  return whyCostly(pattern) === undefined || isSafePattern(pattern, { maxScore: mostDetected, timeout }).safe
}

describe('the time of a pattern is bounded', () => {
  it.each(
    platforms
      .filter((platform) => patternsOf(platform).length > 0)
      .map((platform) => [platform.id, platform]),
  )(
    'in %s',
    (_id, platform) => {
      expect(patternsOf(platform).filter((pattern) => !isBounded(pattern))).toEqual([])
    },
    20_000,
  )

  it('in the anatomy of values', () => {
    expect(formats.map(({ pattern }) => pattern.source).filter((pattern) => !isBounded(pattern))).toEqual([])
  }, 20_000)

  it('in the shapes of macros', () => {
    expect(
      macroFamilies.map(({ pattern }) => pattern.source).filter((pattern) => !isBounded(pattern)),
    ).toEqual([])
  }, 20_000)

  it.each(['^(a+)+$', '^(a{1,30}){1,30}$', '^(a|a)*$', '^(\\w+\\s?)*$'])('but not in %s', (pattern) => {
    expect(isBounded(pattern)).toBe(false)
  })
})
