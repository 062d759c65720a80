import type { SensitiveKind } from '../../schemas/sensitive'
import type { PlainTexts } from './plain-texts'
import type { Rewriter } from './rewriter'
import type { Shape } from './shapes'

/** What is hidden, and what is written in its place. */
export interface Hiding {
  kinds: ReadonlySet<SensitiveKind>
  kindOf: Rewriter['kindOf']
  /** Values that are sensitive by their look; of other kinds than `kinds` they stay. */
  shapes: readonly Shape[]
  /** Values that stay readable wherever they occur; asked for only where something is to be hidden. */
  keep(): ReadonlySet<string>
  /** The marker of a value, told without any percent-encoding. */
  mark(value: string, kind: SensitiveKind): string
  /** Source of a regular expression without capturing groups: the markers that stand already. */
  marker: string
  /** Made of what is hidden; it may serve for several clicks. */
  plain: PlainTexts
  /** Whether a host is read as text too; else it is left alone. */
  inHosts: boolean
}
