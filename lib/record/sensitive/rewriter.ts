import type { SensitiveKind } from '../../schemas/sensitive'

/** What the walks over URLs, headers, bodies and clicks call for every value that they come to. */
export interface Rewriter {
  /** The kind that a name gives a value; the names of the objects around it come first, its own last. */
  kindOf(names: readonly string[], value: string): SensitiveKind | undefined
  /** What stands in the place of a value that is sensitive by its place or name. */
  hide(value: string, kind: SensitiveKind): string
  /** Text in which nothing marks a value by name. */
  text(text: string): string
  /** The host of a URL, with its port. */
  host(host: string): string
  /** Whether it is known beforehand that a walk over a text would leave it as it is. */
  isUnchanged(text: string, walk: TextWalk): boolean
}

/** A walk over a text that calls a rewriter. */
export type TextWalk = (text: string, rewriter: Rewriter) => string
