import type { IdKind, Platform } from '../schemas/platform'
import { hostOf } from '../url/host'

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
  /** This platform takes postbacks at the host; no click passes it. */
  receiver?: string
  path?: PathClaim
  /** Lower-case parameters that hold a destination. */
  destinations?: ReadonlySet<string>
  /** Of a path; its groups joined are a destination without its scheme. */
  destinationPath?: RegExp
  /** Letters that stand for others in such a parameter. */
  letters?: Readonly<Record<string, string>>
}

/** All that a platform says of hosts, by pattern. */
export function hostClaims(platform: Platform): (readonly [string, HostClaim])[] {
  const { hosts, pathIdentifiers = [], nested = [] } = platform
  return [
    ...entries(hosts, { owner: platform }),
    ...entries(receivingHosts(platform), { receiver: platform.id }),
    ...pathIdentifiers.flatMap(({ hosts, pattern, name, kind }) =>
      entries(hosts, { path: { platform: platform.id, kind, name, pattern: new RegExp(pattern) } }),
    ),
    ...nested.flatMap(({ hosts, parameters }) =>
      entries(hosts, { destinations: new Set(parameters.map((name) => name.toLowerCase())) }),
    ),
  ]
}

/** The host of the postback template, where it does not differ from customer to customer. */
function receivingHosts({ postback }: Platform): string[] {
  if (postback?.direction !== 'receives') return []
  const host = hostOf(postback.template)
  return host.includes('{') ? [] : [host]
}

function entries(hosts: readonly string[], claim: HostClaim): (readonly [string, HostClaim])[] {
  return hosts.map((host) => [host, claim] as const)
}

/** The platform that a host belongs to, by the most telling of its claims. */
export function ownerOf(claims: readonly HostClaim[]): Platform | undefined {
  return claims.find(({ owner }) => owner)?.owner
}

/** Whether a host is a platform's own: its clicks pass it, or it takes its postbacks there. */
export function belongsTo(claims: readonly HostClaim[], platform: string): boolean {
  if (claims.length === 0) return false
  return ownerOf(claims)?.id === platform || claims.some(({ receiver }) => receiver === platform)
}
