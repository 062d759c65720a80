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
}

export interface Fate {
  fate: IdFate
  between?: [number, number]
}

/** Without these nobody is paid; the others may stay behind. */
const expectedToArrive: ReadonlySet<IdKind> = new Set(['ad-click', 'network-click', 'tracker-click'])

/**
 * What became of an identifier. It was handed over where the last hop that carried it, or the hop it led to,
 * minted a click ID of its own: that platform keeps the old one. An ID that was carried past the hop that
 * minted and then vanished was meant to arrive, and is lost. Where the user went on by a click, what the page
 * left out of its link was handed to nobody: a click ID that is new there is the link's own.
 */
export function fateOf({ value, kind, cells, documents, mints, starts, landed }: FateInput): Fate {
  if (value === '') return { fate: 'empty' }
  if (!landed) return { fate: 'open' }
  const last = documents.findLastIndex((hop) => isCarried(cells[hop]))
  const carrier = documents[last]
  const next = documents[last + 1]
  if (carrier === undefined || next === undefined) return { fate: 'kept' }
  const reached = starts.includes(next) ? [carrier] : [carrier, next]
  const isHandover = (mint: Mint) => mint.value !== value && reached.includes(mint.hop)
  const between: [number, number] = [carrier, next]
  if (!expectedToArrive.has(kind)) return { fate: 'not-forwarded', between }
  return { fate: mints.some(isHandover) ? 'handed-over' : 'lost', between }
}
