import { matchesHost } from '../url/host'
import type { FoundId } from './found-id'
import type { IdIndex } from './id-index'
import type { IdCell } from './id-track'
import type { Known } from './known'
import { lookupName } from './lookup-name'

/** Whether the tag of the identifier's platform must see it on the landing page, under the name it came with. */
export function isNeededAtLanding({ name, platform }: FoundId, index: IdIndex): boolean {
  const claims = index.names.get(lookupName(name)) ?? []
  return claims.some((claim) => claim.platform === platform && claim.neededAtLanding)
}

/** The rules by which the identifier must reach the landing page, which is on `host`: the user's and the partners'. */
export function rulesFor(
  { name }: FoundId,
  cells: readonly IdCell[],
  host: string,
  expected: Known['expected'],
): Known['expected'] {
  if (expected.length === 0) return expected
  const names = new Set([name, ...cells.flatMap((cell) => cell.names)].map((one) => one.toLowerCase()))
  return expected.filter(
    (rule) => names.has(rule.name.toLowerCase()) && (rule.host === undefined || matchesHost(host, rule.host)),
  )
}
