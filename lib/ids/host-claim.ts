import type { IdKind, Platform } from '../schemas/platform'

/** An ID in the path of certain hosts: the first group of the pattern is its value. */
export interface PathClaim {
  platform: string
  kind: IdKind
  name: string
  pattern: RegExp
}

/** What one platform says of a host; each claim holds one of these. */
export interface HostClaim {
  /** Clicks are redirected through the host by this platform. */
  owner?: Platform
  path?: PathClaim
  /** Lower-case parameters that hold a destination. */
  destinations?: ReadonlySet<string>
}

/** All that a platform says of hosts, by pattern. */
export function hostClaims(platform: Platform): (readonly [string, HostClaim])[] {
  const { hosts, pathIdentifiers = [], nested = [] } = platform
  return [
    ...entries(hosts, { owner: platform }),
    ...pathIdentifiers.flatMap(({ hosts, pattern, name, kind }) =>
      entries(hosts, { path: { platform: platform.id, kind, name, pattern: new RegExp(pattern) } }),
    ),
    ...nested.flatMap(({ hosts, parameters }) =>
      entries(hosts, { destinations: new Set(parameters.map((name) => name.toLowerCase())) }),
    ),
  ]
}

function entries(hosts: readonly string[], claim: HostClaim): (readonly [string, HostClaim])[] {
  return hosts.map((host) => [host, claim] as const)
}

/** The platform that a host belongs to, by the most telling of its claims. */
export function ownerOf(claims: readonly HostClaim[]): Platform | undefined {
  return claims.find(({ owner }) => owner)?.owner
}
