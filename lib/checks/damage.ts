import type { IdCell, IdChange } from '../ids/id-track'
import { allOf, t } from '../text'

/** What was done to the value of a cell, as the end of `it was …`, where that is more than a word. */
const words: Readonly<Partial<Record<IdChange, (value: string, found: string) => string>>> = {
  'case-folded': (_, found) => t`changed to ${caseOf(found)}`,
  truncated: (value, found) => t`cut to ${found.length} of ${value.length} characters`,
  altered: () => t`altered`,
}

/** `cut to 32 of 55 characters`, `changed to lower case and cut to …`; '' where the value is whole. */
export function damageOf({ changes, found = '' }: IdCell, value: string): string {
  return allOf(changes.flatMap((change) => words[change]?.(value, found) ?? []))
}

function caseOf(text: string): string {
  if (text === text.toLowerCase()) return t`lower case`
  return text === text.toUpperCase() ? t`upper case` : t`another case`
}
