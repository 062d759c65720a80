import type { CapiMode } from '../../schemas/draft'
import type { CapiFinding } from '../definition'

/** A draft without its empty fields. */
export type Texts = Readonly<Record<string, string | undefined>>

/** One thing a platform refuses or ignores, as data: the finding, and when a draft deserves it. */
export interface Rule<Fields = Texts> extends Omit<CapiFinding, 'says'> {
  says: string | ((draft: Fields, now: number) => string)
  /** It holds in this mode alone. */
  mode?: CapiMode
  /** `now` in milliseconds. */
  broken(draft: Fields, now: number): boolean
}

/** The findings of the rules that a draft breaks, in the order of the rules. */
export function brokenRules<Fields>(
  rules: readonly Rule<Fields>[],
  draft: Fields,
  now: number,
  mode: CapiMode,
): CapiFinding[] {
  return rules
    .filter((rule) => (rule.mode ?? mode) === mode && rule.broken(draft, now))
    .map(({ broken: _broken, mode: _mode, says, ...finding }) => ({
      ...finding,
      says: typeof says === 'string' ? says : says(draft, now),
    }))
}
