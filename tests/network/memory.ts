import type { GraphMemory } from './hosts/graph-memory'

/** A click that the tracker counted. */
export interface TrackedClick {
  id: string
  campaignId: string
  /** The ad platform's click ID, stored for the conversion upload. */
  refId?: string
  /** The parameters that it passes on. */
  kept: [name: string, value: string][]
}

/** A conversion that the tracker accepted. */
export interface Conversion {
  clickId: string
  transactionId?: string
  sum?: string
  status?: string
}

/** What the hosts of one network remember between requests. */
export interface Memory {
  clicks: Map<string, TrackedClick>
  conversions: Conversion[]
  graph: GraphMemory
}

/** An empty memory. */
export function createMemory(): Memory {
  return { clicks: new Map(), conversions: [], graph: { faults: [], accepted: [] } }
}

/** Forgets everything, in place: who holds a part of it sees it empty. */
export function clearMemory({ clicks, conversions, graph }: Memory): void {
  clicks.clear()
  conversions.length = 0
  graph.faults.length = 0
  graph.accepted.length = 0
}
