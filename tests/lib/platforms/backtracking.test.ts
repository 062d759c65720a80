import { isSafePattern } from 'redos-detector'
import { describe, expect, it } from 'vitest'
import { formats } from '@/lib/ids/anatomy/formats'
import { platforms } from '@/lib/platforms/catalogue'
import { macroFamilies } from '@/lib/url/macro-shape'
import { hasNestedQuantifier } from './nested-quantifiers'
import { patternsOf } from './patterns'

/** Of the ways in which the repetitions of a pattern can share a text between them. */
const mostWays = 200_000
const mostDetected = 100
const timeout = 2_000
const token = /\\.|\[(?:\\.|[^\]])*\]|[*+]|\{(\d+)(?:,(\d*))?\}|[\s\S]/g

/** Products of what stands one behind the other, sums of alternatives; infinite where a repetition has no end. */
function waysOf(pattern: string): number {
  const open = [{ before: 0, now: 1 }]
  for (const [text, least, most = least] of pattern.matchAll(token)) {
    const group = open.at(-1) ?? { before: 0, now: 1 }
    if (text === '(') open.push({ before: 0, now: 1 })
    else if (text === '|') Object.assign(group, { before: group.before + group.now, now: 1 })
    else if (text === ')') {
      open.pop()
      const outer = open.at(-1)
      if (outer) outer.now *= group.before + group.now
    } else if (text === '*' || text === '+' || most === '') group.now = Number.POSITIVE_INFINITY
    else if (least !== undefined) group.now *= Number(most) - Number(least) + 1
  }
  return open.reduce((ways, { before, now }) => ways + before + now, 0)
}

/** Few ways in all, or few that a text can be found for. */
function isBounded(pattern: string): boolean {
  const isCounted = waysOf(pattern) <= mostWays && !hasNestedQuantifier(pattern)
  return isCounted || isSafePattern(pattern, { maxScore: mostDetected, timeout }).safe
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

  it.each(['^(a+)+$', '^a*a*$', '^\\w+\\d+$', '^(a{1,30}){1,30}$', '^.{1,99}.{1,99}.{1,99}$'])(
    'but not in %s',
    (pattern) => {
      expect(isBounded(pattern)).toBe(false)
    },
  )
})
