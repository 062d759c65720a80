import type { Identifier, Platform } from '../schemas/platform'
import { buildHostTable, type HostTable } from '../url/host-table'
import { type Claim, claimOf } from './claim'
import { type HostClaim, hostClaims } from './host-claim'
import { redirectorClaims } from './redirectors'
import { shapeMatcher } from './shape'

/** The catalogue turned into tables, so that a look-up costs the same for thirty platforms as for three hundred. */
export interface IdIndex {
  /** By lower-case parameter name. */
  names: ReadonlyMap<string, readonly Claim[]>
  /** By lower-case cookie name. */
  cookies: ReadonlyMap<string, readonly Claim[]>
  /** Cookie names of which only the lower-case beginning is known. */
  cookiePrefixes: readonly (readonly [string, Claim])[]
  /** Lower-case beginnings of a fragment such as `#tblciGiC…`, which holds name and value without `=`. */
  fragmentPrefixes: readonly (readonly [string, Claim])[]
  hosts: HostTable<HostClaim>
  /** The claim whose shape is so telling that it needs no name. */
  claimOfShape(value: string): Claim | undefined
}

/** An identifier of the catalogue with its claim. */
interface Entry {
  identifier: Identifier
  claim: Claim
}

/** The tables for these platforms; where two claim one host the first wins, so the user's own go first. */
export function buildIndex(platforms: readonly Platform[]): IdIndex {
  const entries: Entry[] = platforms.flatMap((platform) =>
    platform.identifiers.map((identifier) => ({ identifier, claim: claimOf(platform, identifier) })),
  )
  const cookies = claimsBy(entries, cookieNames)
  return {
    names: grouped(claimsBy(entries, ({ names }) => names)),
    cookies: grouped(cookies.filter(([name]) => !name.endsWith('*'))),
    cookiePrefixes: cookies.flatMap(([name, claim]) =>
      name.endsWith('*') ? [[name.slice(0, -1), claim] as const] : [],
    ),
    fragmentPrefixes: claimsBy(entries, ({ names, where, distinctive }) =>
      distinctive && where.includes('fragment') ? names : [],
    ),
    hosts: buildHostTable([...platforms.flatMap(hostClaims), ...redirectorClaims]),
    claimOfShape: shapeMatcher(entries.map(({ claim }) => claim)),
  }
}

function claimsBy(
  entries: readonly Entry[],
  namesOf: (identifier: Identifier) => readonly string[],
): (readonly [string, Claim])[] {
  return entries.flatMap(({ identifier, claim }) =>
    namesOf(identifier).map((name) => [name.toLowerCase(), claim] as const),
  )
}

/** A name that several vendors use says nothing as a cookie either, unless it is listed as this one's cookie. */
function cookieNames({ names, where, cookies = [], ambiguous }: Identifier): readonly string[] {
  return where.includes('cookie') && !ambiguous ? [...cookies, ...names] : cookies
}

function grouped(entries: readonly (readonly [string, Claim])[]): Map<string, Claim[]> {
  const groups = new Map<string, Claim[]>()
  for (const [name, claim] of entries) {
    const group = groups.get(name)
    if (group) group.push(claim)
    else groups.set(name, [claim])
  }
  return groups
}
