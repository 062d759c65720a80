import type { IdKind } from '../schemas/platform'
import { type IdCell, type IdFate, isCarried } from './id-track'
import type { Mint } from './mints'

export interface FateInput {
  value: string
  kind: IdKind
  cells: readonly IdCell[]
  /** Indexes of the documents on the way, in order; the last is the landing page. */
  documents: readonly number[]
  mints: readonly Mint[]
  /** Indexes of the hops with which a further click of the user begins. */
  starts: readonly number[]
  landed: boolean
  /** The host of each hop. */
  hosts: readonly string[]
  /** The tag of its platform must see it on the landing page. */
  needed: boolean
  /** A rule of the user, or of a partner's record, says that it must reach the landing page. */
  expected: boolean
  /** Whether between two hops the browser or an extension, not the server, took it out. */
  isTakenOut: (from: number, to: number) => boolean
}

export interface Fate {
  fate: IdFate
  between?: [number, number]
}

/** A sub-ID, a campaign's name and their like stay behind everywhere. */
const handedOver: ReadonlySet<IdKind> = new Set(['ad-click', 'network-click', 'tracker-click'])

/**
 * What became of an identifier. One that vanished was lost only where it had to arrive: by a rule of the user, or
 * because a tag on the landing page needs it and nobody took it over on the way.
 */
export function fateOf(input: FateInput): Fate {
  const { value, cells, documents, landed, needed } = input
  if (value === '') return { fate: 'empty' }
  if (!landed) return { fate: 'open' }
  const last = documents.findLastIndex((hop) => isCarried(cells[hop]))
  const carrier = documents[last]
  const next = documents[last + 1]
  if (carrier === undefined) return { fate: 'kept' }
  if (next === undefined) return arrived(cells, documents)
  const between: [number, number] = [carrier, next]
  if (hasBeenSeen(input, carrier, next)) return { fate: 'not-forwarded', between }
  if (input.expected) return { fate: 'lost', between }
  if (isHandedOver(input, carrier, next)) return { fate: 'handed-over', between }
  return { fate: needed ? 'lost' : 'not-forwarded', between }
}

function arrived(cells: readonly IdCell[], documents: readonly number[]): Fate {
  const isDamaged = (hop: number | undefined) => cells[hop ?? -1]?.state === 'damaged'
  if (!isDamaged(documents.at(-1))) return { fate: 'kept' }
  const whole = documents.findLastIndex((hop) => isCarried(cells[hop]) && !isDamaged(hop))
  const damaged = documents.findIndex((hop, place) => place > whole && isDamaged(hop))
  return { fate: 'damaged', between: [documents[whole] ?? 0, documents[damaged] ?? 0] }
}

/** Whether a page of the landing page's host had it already, from which the user then clicked on. */
function hasBeenSeen({ hosts, documents, starts }: FateInput, carrier: number, next: number): boolean {
  return starts.includes(next) && hosts[carrier] === hosts[documents.at(-1) ?? -1]
}

/**
 * It was handed over where the last hop that carried it made a click ID of its own: that platform keeps the old one.
 * An ID that was carried past that hop was meant to go on. Only where the user went on by a click of their own may the
 * ID stay with the page, whose tags have seen it, if one that was made for it went on.
 */
function isHandedOver(
  { value, kind, cells, mints, starts, isTakenOut }: FateInput,
  carrier: number,
  next: number,
): boolean {
  if (!handedOver.has(kind) || isTakenOut(carrier, next)) return false
  const others = mints.filter((mint) => mint.value !== value)
  if (!starts.includes(next)) return others.some(({ by }) => by === carrier)
  return others.some(({ by, at }) => isCarried(cells[by]) && at.some((hop) => hop >= next))
}
