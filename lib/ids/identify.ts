import type { IdKind } from '../schemas/platform'
import type { Claim } from './claim'
import type { UrlContext } from './context'
import { genericKind } from './generic-names'
import { belongsTo } from './host-claim'
import type { IdIndex } from './id-index'
import { fits } from './shape'

/** Whose ID it is, and of what kind; `unknown` where the name means an ID but nothing names the vendor. */
export interface Identity {
  platform: string
  kind: IdKind
}

/** How well the place supports a claim on a name, weakest first. */
const none = 0
const byShape = 1
const byName = 2
const byCompanion = 3
const byHost = 4

/** How well the place supports a claim, and with it a value, where that counts. */
type Score = (claim: Claim, value: string, context: UrlContext) => number

const support: Score = (claim, _value, context) => {
  if (!claim.inUrl) return none
  if (belongsTo(context.host, claim.platform)) return byHost
  if (claim.companions.length > 0 && claim.companions.some((name) => context.names().has(name)))
    return byCompanion
  return claim.ambiguous ? none : byName
}

const supportOfFormat: Score = (claim, value, context) => {
  if (!claim.format || !fits(claim.format, value)) return none
  return support(claim, value, context) || (claim.distinctive ? byShape : none)
}

/** Of a name that several vendors use, only those of which no format is known. */
const supportOfName: Score = (claim, value, context) =>
  claim.format && claim.ambiguous ? none : support(claim, value, context)

function bestClaim(
  claims: readonly Claim[],
  score: Score,
  value: string,
  context: UrlContext,
): Claim | undefined {
  let best: Claim | undefined
  let highest = none
  for (const claim of claims) {
    const points = score(claim, value, context)
    if (points > highest) {
      best = claim
      highest = points
    }
  }
  return best
}

function generic(key: string, value: string): Identity | undefined {
  const kind = genericKind(key, value)
  return kind && { platform: 'unknown', kind }
}

/**
 * Whose ID a parameter holds by its name alone, whatever its value: for empty values and for placeholders that
 * were not filled in. `key` is the name as the tables know it, `claims` are those on it.
 */
export function identifyName(
  key: string,
  claims: readonly Claim[] | undefined,
  context: UrlContext,
): Identity | undefined {
  return (claims && bestClaim(claims, support, '', context)) ?? generic(key, '')
}

/**
 * Whose ID a parameter holds. A name whose format fits comes first, then a telling shape under any name, since
 * merchants rename IDs. A name that only one vendor uses names its ID whatever the value, for test values such
 * as `TeSter` are IDs too; a name that several use does so only where its format fits.
 */
export function identify(
  key: string,
  value: string,
  claims: readonly Claim[] | undefined,
  context: UrlContext,
  index: IdIndex,
): Identity | undefined {
  if (!claims) return index.claimOfShape(value) ?? generic(key, value)
  return (
    bestClaim(claims, supportOfFormat, value, context) ??
    index.claimOfShape(value) ??
    bestClaim(claims, supportOfName, value, context) ??
    generic(key, value)
  )
}
