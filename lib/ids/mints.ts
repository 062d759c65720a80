import type { IdKind } from '../schemas/platform'
import type { FoundId } from './found-id'
import type { ReadHop, Subject } from './subjects'

/** A click ID that appeared on the way; `hop` is the index of the first hop that had it. */
export interface Mint {
  hop: number
  value: string
}

const clickKinds: ReadonlySet<IdKind> = new Set(['network-click', 'tracker-click'])

/** Most trackers pass their click ID to a network in a sub-ID slot: a long value with a digit in it. */
const clickIdInSlot = /^(?=.*\d)[A-Za-z0-9_-]{10,}$/

/** The click IDs that networks and trackers made on the way, passed on or only stored in a cookie. */
export function mintsOf(subjects: readonly Subject[], read: readonly ReadHop[]): Mint[] {
  const first = read[0]?.position
  const carried = subjects
    .filter(({ id, since }) => since !== first && isMinted(id))
    .map(({ id, since }) => ({ hop: since, value: id.value }))
  const stored = read.flatMap(({ position, stored }) =>
    stored.filter(({ kind }) => clickKinds.has(kind)).map(({ value }) => ({ hop: position, value })),
  )
  return [...carried, ...stored]
}

function isMinted({ kind, value }: FoundId): boolean {
  if (value === '') return false
  return clickKinds.has(kind) || (kind === 'sub-id' && clickIdInSlot.test(value))
}
