import type { Link } from './path'

/** How clicks are looked up where they are kept. */
export interface LookUp<Found extends Link> {
  /** Those of these ids that are kept. */
  clicks: (ids: readonly string[]) => Promise<readonly Found[]>
  /** The clicks that followed one of these. */
  followers: (ids: readonly string[]) => Promise<readonly Found[]>
}

/** These clicks and all that are tied to them, directly or by way of others; in no order. */
export async function gatherRelatives<Found extends Link>(
  clickIds: readonly string[],
  { clicks, followers }: LookUp<Found>,
): Promise<Found[]> {
  const found = new Map<string, Found>()
  const asked = new Set<string>()
  let next = [...new Set(clickIds)]
  while (next.length > 0) {
    for (const id of next) asked.add(id)
    const kept = [await clicks(next), await followers(next)].flat()
    for (const link of kept) found.set(link.id, link)
    const named = kept.flatMap(({ id, previousClickId }) => [id, previousClickId ?? id])
    next = [...new Set(named)].filter((id) => !asked.has(id))
  }
  return [...found.values()]
}
