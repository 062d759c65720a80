import type { HostClaim } from './host-claim'

/**
 * Where link wrappers that no platform owns put a destination that cannot be told by itself, since it lacks its
 * scheme or is written in letters of their own. A plain, escaped or base64 URL needs no entry.
 */
interface Redirector {
  hosts: readonly string[]
  /** Lower-case parameters. */
  parameters?: readonly string[]
  /** Of the path; its groups joined are the destination. */
  path?: RegExp
  /** Letters that stand for others. */
  letters?: Readonly<Record<string, string>>
}

/** From https://github.com/brave/adblock-lists (brave-lists/debounce.json) where nothing else is named. */
const redirectors: readonly Redirector[] = [
  { hosts: ['www.google.com'], path: /^\/amp\/s\/(.+)$/ },
  { hosts: ['*.cdn.ampproject.org'], path: /^\/[cv]\/s\/(.+)$/ },
  { hosts: ['*.turbopages.org'], path: /^\/([^/]+)\/s(\/.*)$/ },
  { hosts: ['click.pstmrk.it'], path: /^\/[23](?:ts?|sm?|m)?\/([^/]+)\// },
  { hosts: ['www.clixgalore.com'], parameters: ['affdirecturl', 'lp'] },
  // https://github.com/DrKain/tidy-url (src/handlers.ts)
  { hosts: ['urldefense.proofpoint.com'], parameters: ['u'], letters: { '-': '%', _: '/' } },
]

/** All that is known of such hosts, by pattern. */
export const redirectorClaims: readonly (readonly [string, HostClaim])[] = redirectors.flatMap(
  ({ hosts, parameters = [], path, letters }) =>
    hosts.map(
      (host) => [host, { destinations: new Set(parameters), destinationPath: path, letters }] as const,
    ),
)

/**
 * Parameters that hold the page before. What its URL carries is of another visit and goes nowhere, as with
 * Skimlinks' `sref`.
 */
export const referrerParameters: ReadonlySet<string> = new Set(['sref', 'plrfr'])
