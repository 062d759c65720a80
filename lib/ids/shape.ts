import type { Claim } from './claim'

/** Values outside these lengths are not compared with shapes; real IDs have 9 to some 450 characters. */
const minimumLength = 8
export const maximumValueLength = 2_000

/** Named groups and back-references cannot stand in one pattern with others. */
const notCombinable = /\\[1-9k]|\(\?<[^=!]/

/**
 * Finds the claim whose shape is so telling that it needs no name. All shapes stand in one pattern, which most
 * values fail at their first characters. A shape with named groups or back-references counts under its own
 * names only.
 */
export function shapeMatcher(claims: readonly Claim[]): (value: string) => Claim | undefined {
  const shapes = claims.flatMap((claim) =>
    claim.distinctive && claim.format && !notCombinable.test(claim.format.source)
      ? [{ claim, format: claim.format }]
      : [],
  )
  if (shapes.length === 0) return () => undefined
  const any = new RegExp(shapes.map(({ format }) => `(?:${format.source})`).join('|'))
  return (value) => {
    if (value.length < minimumLength || value.length > maximumValueLength || !any.test(value))
      return undefined
    return shapes.find(({ format }) => format.test(value))?.claim
  }
}
