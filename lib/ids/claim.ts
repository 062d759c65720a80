import type { Identifier, IdKind, Platform } from '../schemas/platform'

/** One platform's claim on a name or on a shape of value. */
export interface Claim {
  platform: string
  kind: IdKind
  /** What the ID is called where it stands without a name of its own. */
  name: string
  format?: RegExp
  distinctive: boolean
  ambiguous: boolean
  /** Lower-case names that decide for this platform where they stand in the same URL. */
  companions: readonly string[]
  /** Travels in the URL or a form, not in cookies alone. */
  inUrl: boolean
  /** The platform's own tag must see it on the landing page. */
  neededAtLanding: boolean
}

/** A claim ready to be tested, from an identifier as the catalogue writes it. */
export function claimOf(platform: Platform, identifier: Identifier): Claim {
  const { names, kind, format, where } = identifier
  const { distinctive = false, ambiguous = false, companions = [], neededAtLanding = false } = identifier
  return {
    platform: platform.id,
    kind,
    name: names[0] ?? '',
    format: format === undefined ? undefined : new RegExp(format),
    distinctive,
    ambiguous,
    companions: companions.map((name) => name.toLowerCase()),
    inUrl: where.some((place) => place !== 'cookie'),
    neededAtLanding,
  }
}
