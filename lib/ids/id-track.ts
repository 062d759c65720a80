import type { IdKind, IdWhere } from '../schemas/platform'

/** How an identifier's value stands at one hop. */
export type IdState = 'absent' | 'minted' | 'kept' | 'renamed' | 'gone' | 'empty'

/** What became of it by the end; `open` where the click has not landed, so that nothing can be claimed. */
export type IdFate = 'kept' | 'handed-over' | 'lost' | 'not-forwarded' | 'empty' | 'open'

/** One thing that a hop did to an identifier. */
export type IdChange =
  | 'renamed'
  | 're-encoded'
  | 'case-folded'
  | 'truncated'
  | 'altered'
  | 'moved'
  | 'duplicated'
  | 'back-again'

export interface IdCell {
  state: IdState
  /** The names it has here; empty where it has none, as in a path. */
  names: string[]
  where: IdWhere[]
  /** What happened to it on the way here from the last hop that had it. */
  changes?: IdChange[]
  /** The value as it stands here, where that is not the track's own. */
  found?: string
}

/** One identifier value along the hops of a click. */
export interface IdTrack {
  /** The name under which it was first seen. */
  name: string
  /** '' for an identifier that never had a value. */
  value: string
  platform: string
  kind: IdKind
  /** One per hop given, frames included, where it is always absent. */
  cells: IdCell[]
  fate: IdFate
  /** The last hop that carried it and the first that did not; both count from 0. */
  between?: [number, number]
}

/** Whether the URL or the form of the hop carried it on; a cookie stays with its host. */
export function isCarried(cell: IdCell | undefined): boolean {
  return cell !== undefined && isPresent(cell) && cell.where.some((where) => where !== 'cookie')
}

/** Whether the value is there at all. */
export function isPresent({ state }: IdCell): boolean {
  return state === 'minted' || state === 'kept' || state === 'renamed'
}
