import { LONGEST_VALUE } from '../schemas/pattern-cost'
import type { Claim } from './claim'
import { outlineOf } from './outline'

/** Shorter values are not compared with shapes; real IDs have 9 to some 450 characters. */
const minimumLength = 8

interface Shape {
  claim: Claim
  format: RegExp
  shortest: number
  longest: number
}

const noShapes: readonly Shape[] = []

/**
 * Finds the claim whose shape is so telling that it needs no name. The shapes lie in a table by the letter with
 * which a value begins, so that each value meets the few that can fit it.
 */
export function shapeMatcher(claims: readonly Claim[]): (value: string) => Claim | undefined {
  const byFirstCode: Shape[][] = Array.from({ length: 128 }, () => [])
  for (const claim of claims) {
    const { distinctive, format } = claim
    if (!distinctive || !format) continue
    const { firstLetters, shortest, longest } = outlineOf(format.source)
    for (const letter of firstLetters) {
      byFirstCode[letter.charCodeAt(0)]?.push({ claim, format, shortest, longest })
    }
  }
  return (value) => {
    const { length } = value
    if (length < minimumLength || length > LONGEST_VALUE) return undefined
    for (const { claim, format, shortest, longest } of byFirstCode[value.charCodeAt(0)] ?? noShapes) {
      if (length >= shortest && length <= longest && format.test(value)) return claim
    }
    return undefined
  }
}

/** Whether a value has a format; the cost of a format is bounded for values up to some length only. */
export function fits(format: RegExp, value: string): boolean {
  return value.length <= LONGEST_VALUE && format.test(value)
}
