import type { IdKind } from '../schemas/platform'
import type { Followed } from './cells'
import type { FoundId } from './found-id'
import { carries } from './places'
import type { ReadHop } from './subjects'

/** A click ID that a network or tracker made on the way. */
export interface Mint {
  value: string
  /** Index of the hop whose server or page made it. */
  by: number
  /** Indexes of the hops that carry it. */
  at: readonly number[]
}

const clickKinds: ReadonlySet<IdKind> = new Set(['network-click', 'tracker-click'])

/** Most trackers pass their click ID to a network in a sub-ID slot: a long value with a digit in it. */
const clickIdInSlot = /^(?=.*\d)[A-Za-z0-9_-]{10,}$/

/**
 * The click IDs that networks and trackers made on the way, passed on or only stored in a cookie. One that is new
 * where a further click of the user begins, at one of `starts`, was in the page's link and was made by no hop.
 */
export function mintsOf(
  followed: readonly Followed[],
  read: readonly ReadHop[],
  starts: readonly number[],
): Mint[] {
  const positions = read.map(({ position }) => position)
  const mint = (value: string, by: number): Mint => ({
    value,
    by,
    at: read.flatMap(({ position, places }) => (places.byValue.get(value)?.some(carries) ? position : [])),
  })
  const carried = followed.flatMap(({ subject: { id, since } }) => {
    const by = positions[positions.indexOf(since) - 1]
    return by === undefined || starts.includes(since) || !isMinted(id) ? [] : mint(id.value, by)
  })
  const stored = read.flatMap(({ position, stored }) =>
    stored.filter(({ kind }) => clickKinds.has(kind)).map(({ value }) => mint(value, position)),
  )
  return [...carried, ...stored]
}

/** Whether a value that is new at a hop is a click ID that was made on the way. */
export function isMinted({ kind, value }: Pick<FoundId, 'kind' | 'value'>): boolean {
  if (value === '') return false
  return clickKinds.has(kind) || (kind === 'sub-id' && clickIdInSlot.test(value))
}
