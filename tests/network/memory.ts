import type { GraphMemory } from './hosts/graph-memory'
import { type VendorId, type VendorMemory, vendorIds } from './hosts/vendors/vendor'

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
  /** What each partner accepted, by host. */
  partners: Record<string, Conversion[]>
  graph: GraphMemory
  /** The other conversions APIs. */
  vendors: Record<VendorId, VendorMemory>
}

/** An empty memory. */
export function createMemory(): Memory {
  const vendors = Object.fromEntries(vendorIds.map((id) => [id, { faults: [], accepted: [] }]))
  return {
    clicks: new Map(),
    conversions: [],
    partners: {},
    graph: { faults: [], accepted: [] },
    vendors: vendors as unknown as Memory['vendors'],
  }
}

/** Forgets everything, in place: who holds a part of it sees it empty. */
export function clearMemory({ clicks, conversions, partners, graph, vendors }: Memory): void {
  clicks.clear()
  conversions.length = 0
  for (const taken of Object.values(partners)) taken.length = 0
  graph.faults.length = 0
  graph.accepted.length = 0
  for (const { faults, accepted } of Object.values(vendors)) {
    faults.length = 0
    accepted.length = 0
  }
}
