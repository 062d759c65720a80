import type { SensitiveKind } from '../../schemas/sensitive'
import type { Rewriter } from './rewriter'
import type { Shape } from './shapes'

/** By what a value is known that is to be hidden. */
export interface Sought {
  kinds: ReadonlySet<SensitiveKind>
  kindOf: Rewriter['kindOf']
  /** Values that are sensitive by their look; of other kinds than `kinds` they stay. */
  shapes: readonly Shape[]
  /** Source of a regular expression without capturing groups: the markers that stand already. */
  marker: string
  /** Whether a host is read as text too; else it is left alone. */
  inHosts: boolean
}
