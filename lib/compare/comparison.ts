import type { IdTrack } from '../ids/follow'

/** How something stands on the right against the left. */
export type Change = 'same' | 'changed' | 'added' | 'removed'

export type PartKind =
  | 'error'
  | 'status'
  | 'method'
  | 'how'
  | 'by'
  | 'answered-from'
  | 'url'
  | 'parameter'
  | 'field'
  | 'sent-cookie'
  | 'set-cookie'
  | 'request-header'
  | 'response-header'
  | 'time'
  | 'click'

/**
 * Why a difference says nothing: a click ID is new for each click, both values or one of them are stored as digests,
 * one side did not read such headers, the one that does not send a cookie is given it by this very answer, or it differs
 * from answer to answer, as a date does.
 */
export type Excuse = 'click-id' | 'hidden' | 'unread' | 'given-here' | 'noise'

/** One thing that both sides, or one of them, have. */
export interface ComparedPart {
  kind: PartKind
  /** Of a URL's part, parameter, cookie or header; else a plain word. */
  name: string
  left?: string
  right?: string
  change: Change
  /** Absent where a difference counts. */
  excuse?: Excuse
  /** It carries an identifier of the click on one side at least. */
  identifies?: true
}

/** Two hops that do the same on their ways, or one that the other way lacks; indexes of the sides' hops. */
export interface ComparedHop {
  left?: number
  right?: number
  change: Change
  parts: ComparedPart[]
}

/** One identifier by its name, whatever its value, and what became of it on each side. */
export interface ComparedIdentifier {
  name: string
  platform: string
  left?: IdTrack
  right?: IdTrack
  change: Change
}

/** Whether something differs and the difference says something. */
export function counts({ change, excuse }: Pick<ComparedPart, 'change' | 'excuse'>): boolean {
  return change !== 'same' && excuse === undefined
}

/** How the right stands against the left, by their texts. */
export function changeOf(left: string | undefined, right: string | undefined): Change {
  if (left === right) return 'same'
  if (left === undefined) return 'added'
  return right === undefined ? 'removed' : 'changed'
}
