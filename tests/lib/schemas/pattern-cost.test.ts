import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_VALUE, whyCostly } from '@/lib/schemas/pattern-cost'

describe('the cost of a pattern', () => {
  it.each([
    ['a repeat in a repeat', '^(a+)+$', /repeats a part/],
    ['a repeat of an optional part', '^(?:a?)*$', /repeats a part/],
    ['a repeat of alternatives that begin alike', '^(?:a|a)*$', /repeats a part/],
    ['the same behind a class', '^(?:[a-z]|\\w)+x$', /repeats a part/],
    ['words with optional spaces', '^(\\w+\\s?)*$', /repeats a part/],
    ['parts side by side that take the same', '^\\d*\\d*\\d*x$', /too many ways/],
    ['wildcards that take the separator', '^(.*),(.*),(.*)$', /too many ways/],
    ['a back reference', '^(a)\\1$', /refers back/],
    ['a named back reference', '^(?<one>a)\\k<one>$', /refers back/],
    ['a look behind', '^(?<=a)b$', /"\(\?<"/],
    ['a group with flags', '^(?i:a)$', /"\(\?i"/],
  ])('is refused for %s', (_what, pattern, why) => {
    expect(whyCostly(pattern)).toMatch(why)
  })

  it.each([
    '^[0-9a-f]{24}$',
    '^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
    '^(?:[a-z]+-)+[a-z]+$',
    '^[\\w.]+@[\\w-]+\\.[a-z]+$',
    '^2-(?=[a-z]{0,26}\\d)[a-z0-9]{20,26}$',
    '^/c/([^/]+)/\\d+',
    '^.*x',
    '^a+b+$',
    '^[(+)]+x$',
  ])('is bounded for %s', (pattern) => {
    expect(whyCostly(pattern)).toBeUndefined()
  })

  it('never throws, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'a1.*+?{}(),|[]^$\\:=!<>é-0') })
    fc.assert(
      fc.property(text, (pattern) => {
        expect(() => whyCostly(pattern)).not.toThrow()
      }),
    )
  })

  it('is small for every pattern that passes, on values made to be hard', () => {
    const atom = fc.constantFrom('a', 'b', '[ab]', '[^c]', '.', '\\w', '\\d')
    const quantifier = fc.constantFrom('', '', '?', '*', '+', '{2,5}', '{3}', '{1,400}')
    const part = fc.letrec<{ part: string; group: string }>((tie) => ({
      part: fc
        .tuple(fc.oneof({ maxDepth: 3 }, atom, tie('group')), quantifier)
        .map((texts) => texts.join('')),
      group: fc
        .array(fc.array(tie('part'), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
        .map((choices) => `(?:${choices.map((texts) => texts.join('')).join('|')})`),
    })).part
    const pattern = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => `^${parts.join('')}$`)
    const values = ['a', 'b', 'ab', 'aab', '1', '1a'].map(
      (one) => `${one.repeat(LONGEST_VALUE).slice(0, LONGEST_VALUE - 1)}!`,
    )
    let tried = 0
    fc.assert(
      fc.property(pattern, (text) => {
        if (whyCostly(text) !== undefined) return
        tried++
        const format = new RegExp(text)
        const started = performance.now()
        for (const value of values) format.test(value)
        expect(performance.now() - started).toBeLessThan(1_500)
      }),
      { numRuns: 2_000 },
    )
    expect(tried).toBeGreaterThan(300)
  }, 60_000)
})
