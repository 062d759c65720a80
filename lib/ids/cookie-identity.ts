import type { Claim } from './claim'
import { genericKind } from './generic-names'
import type { IdIndex } from './id-index'
import type { Identity } from './identify'
import { fits } from './shape'
import { cookieReadings } from './wrappings'

/** Whose ID a cookie holds, and that ID out of the form in which its tag wrapped it. */
export interface CookieIdentity {
  identity: Identity
  value: string
}

/** By its name and the formats that go with it, else by a telling shape; the value is decoded once. */
export function cookieIdentity(name: string, value: string, index: IdIndex): CookieIdentity | undefined {
  const lowerCase = name.toLowerCase()
  const claims = claimsOn(lowerCase, index)
  const readings = cookieReadings(value)
  for (const reading of readings) {
    const identity =
      claims.find(({ format }) => format && fits(format, reading)) ?? index.claimOfShape(reading)
    if (identity) return { identity, value: reading }
  }
  const [reading = value] = readings
  const identity = claims.find(({ format }) => !format)
  if (identity) return { identity, value: reading }
  const kind = genericKind(lowerCase, reading)
  return kind && { identity: { platform: 'unknown', kind }, value: reading }
}

function claimsOn(name: string, index: IdIndex): readonly Claim[] {
  const byPrefix = index.cookiePrefixes
    .filter(([prefix]) => name.startsWith(prefix))
    .map(([, claim]) => claim)
  return [...(index.cookies.get(name) ?? []), ...byPrefix]
}
