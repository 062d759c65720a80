import type { GraphEvent } from './graph-event'
import type { GraphFault } from './graph-faults'

/** An event that the Graph API took. */
export interface AcceptedEvent {
  event: GraphEvent
  testEventCode?: string
  /** The same name and event ID came within the 48 hours before. */
  duplicate: boolean
  /** Milliseconds since the epoch. */
  at: number
}

/** What the stand-in of the Graph API remembers. */
export interface GraphMemory {
  /** Departures from the contract that are still to come, the next one first. */
  faults: GraphFault[]
  accepted: AcceptedEvent[]
}
