import type { SensitiveKind } from '../../schemas/sensitive'
import type { PlainTexts } from './plain-texts'
import type { Sought } from './sought'

/** What is hidden, and what is written in its place. */
export interface Hiding extends Sought {
  /** Values that stay readable wherever they occur; asked for only where something is to be hidden. */
  keep(): ReadonlySet<string>
  /** The marker of a value, told without any percent-encoding. */
  mark(value: string, kind: SensitiveKind): string
  /** Made for what is sought; it may serve for several clicks. */
  plain: PlainTexts
}
