import type { CapiFinding } from '../definition'

/** A draft without its empty fields. */
export type Texts = Readonly<Record<string, string | undefined>>

/** One thing a platform refuses or ignores, as data: the finding, and when a draft deserves it. */
export interface Rule<Fields = Texts> extends Omit<CapiFinding, 'says'> {
  says: string | ((draft: Fields, now: number) => string)
  /** `now` in milliseconds. */
  broken(draft: Fields, now: number): boolean
}

/** The findings of the rules that a draft breaks, in the order of the rules. */
export function brokenRules<Fields>(
  rules: readonly Rule<Fields>[],
  draft: Fields,
  now: number,
): CapiFinding[] {
  return rules
    .filter((rule) => rule.broken(draft, now))
    .map(({ broken: _broken, says, ...finding }) => ({
      ...finding,
      says: typeof says === 'string' ? says : says(draft, now),
    }))
}
