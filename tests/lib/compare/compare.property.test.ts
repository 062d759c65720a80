import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Change, counts } from '@/lib/compare/comparison'
import { anyClick, compare } from './clicks'

const MIRRORED: Readonly<Record<Change, Change>> = {
  same: 'same',
  changed: 'changed',
  added: 'removed',
  removed: 'added',
}

describe('any two clicks', () => {
  it('of which one is the other do not differ', () => {
    fc.assert(
      fc.property(anyClick, (click) => {
        const { differs, sentence, hops, parts, identifiers } = compare(click, structuredClone(click))
        expect(differs).toBe(false)
        expect(sentence).toMatch(/^Nothing that matters differs/)
        expect([...hops, ...parts, ...identifiers].filter(({ change }) => change !== 'same')).toEqual([])
      }),
    )
  })

  it('mirror each other when the sides are swapped', () => {
    const sorted = (rows: (string | number | undefined)[][]) => rows.map((row) => JSON.stringify(row)).sort()
    fc.assert(
      fc.property(anyClick, anyClick, (one, other) => {
        const [there, back] = [compare(one, other), compare(other, one)]
        const hop = (change: Change) =>
          change === 'same' || change === 'changed' ? change : MIRRORED[change]
        expect(sorted(there.hops.map(({ left, right, change }) => [left, right, change]))).toEqual(
          sorted(back.hops.map(({ left, right, change }) => [right, left, hop(change)])),
        )
        const partsOf = ({ hops, parts }: typeof there) => [...parts, ...hops.flatMap((each) => each.parts)]
        expect(
          sorted(partsOf(there).map(({ kind, name, change, excuse }) => [kind, name, change, excuse])),
        ).toEqual(
          sorted(
            partsOf(back).map(({ kind, name, change, excuse }) => [kind, name, MIRRORED[change], excuse]),
          ),
        )
        expect(there.differs).toBe(back.differs)
      }),
    )
  })

  it('have each of their documents in the comparison once and in order', () => {
    fc.assert(
      fc.property(anyClick, anyClick, (one, other) => {
        const { hops, left, right } = compare(one, other)
        const all = (side: 'left' | 'right') => hops.flatMap((hop) => hop[side] ?? [])
        expect(all('left')).toEqual(left.hops.map((_, at) => at))
        expect(all('right')).toEqual(right.hops.map((_, at) => at))
      }),
    )
  })

  it('differ in the sentence where something on the way counts', () => {
    fc.assert(
      fc.property(anyClick, anyClick, (one, other) => {
        const { hops, sentence, differs } = compare(one, other)
        if (hops.some(counts)) expect(sentence).not.toMatch(/^Nothing/)
        if (sentence.startsWith('Nothing')) expect(differs).toBe(false)
      }),
    )
  })
})
