import { LONGEST_VALUE } from '../schemas/pattern-cost'
import type { Claim } from './claim'
import { firstLetters } from './first-letters'

/** Shorter values are not compared with shapes; real IDs have 9 to some 450 characters. */
const minimumLength = 8

/**
 * Finds the claim whose shape is so telling that it needs no name. The shapes lie in a table by the letter with
 * which a value begins, so that each value meets the few that can fit it.
 */
export function shapeMatcher(claims: readonly Claim[]): (value: string) => Claim | undefined {
  const byLetter = new Map<number, (Claim & { format: RegExp })[]>()
  for (const claim of claims) {
    const { distinctive, format } = claim
    if (!distinctive || !format) continue
    for (const letter of firstLetters(format.source)) {
      const code = letter.charCodeAt(0)
      byLetter.set(code, [...(byLetter.get(code) ?? []), { ...claim, format }])
    }
  }
  return (value) => {
    if (value.length < minimumLength) return undefined
    for (const claim of byLetter.get(value.charCodeAt(0)) ?? []) if (fits(claim.format, value)) return claim
    return undefined
  }
}

/** Whether a value has a format; the cost of a format is bounded for values up to some length only. */
export function fits(format: RegExp, value: string): boolean {
  return value.length <= LONGEST_VALUE && format.test(value)
}
