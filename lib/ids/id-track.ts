import type { IdKind, IdWhere } from '../schemas/platform'

/**
 * How an identifier's value stands at one hop. `damaged` is there, but no longer the same value; `kept` is the same
 * value, under whatever name, at whatever place and in whatever encoding.
 */
export type IdState = 'absent' | 'minted' | 'kept' | 'damaged' | 'gone' | 'empty'

/**
 * What is different at one hop. Of the value, against what it was at first: `re-encoded` (the same value in another
 * writing), `case-folded`, `truncated`, `altered`. Of its place, against the hop before that had it: `renamed`,
 * `moved`. `duplicated`: it stands there more than once. `back-again`: the hop before did not have it.
 */
export type IdChange =
  | 'renamed'
  | 're-encoded'
  | 'case-folded'
  | 'truncated'
  | 'altered'
  | 'moved'
  | 'duplicated'
  | 'back-again'

/**
 * What became of it by the end; `open` where the click has not landed, so that nothing can be claimed. `lost` is only
 * what had to arrive; `damaged` arrived as another value.
 */
export type IdFate = 'kept' | 'damaged' | 'handed-over' | 'lost' | 'not-forwarded' | 'empty' | 'open'

export interface IdCell {
  state: IdState
  changes: IdChange[]
  /** The names it has here; empty where it has none, as in a path. */
  names: string[]
  where: IdWhere[]
  /** The value as it stands here, where it is not equal. */
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
  /**
   * The last hop that carried it and the first that did not; of a damaged one, the last that carried it whole and
   * the first that did not. Both count from 0.
   */
  between?: [number, number]
  /** Of a lost one, the partners whose records say that it must arrive. */
  expectedBy?: string[]
}

/** Whether the URL or the form of the hop carried it on; a cookie stays with its host. */
export function isCarried(cell: IdCell | undefined): boolean {
  return cell !== undefined && isPresent(cell) && cell.where.some((where) => where !== 'cookie')
}

/** Whether the value is there at all, damaged or whole. */
export function isPresent({ state }: IdCell): boolean {
  return state === 'minted' || state === 'kept' || state === 'damaged'
}
