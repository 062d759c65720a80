import type { IdKind, IdWhere } from '../schemas/platform'

/** One identifier at one place. */
export interface FoundId {
  /** As emitted: a parameter's, cookie's or field's name in its own case. */
  name: string
  /** Decoded once, as a server reads it; '' for an identifier that is there but empty. */
  value: string
  /** The id of the platform, or `unknown`. */
  platform: string
  kind: IdKind
  where: IdWhere
}

/** A placeholder that stands where an identifier belongs, since nobody filled it in. */
export interface LeftMacro {
  name: string
  /** As written between and with its brackets, e.g. `{clickid}`. */
  macro: string
}
