import type { Texts } from '../rules/rule'
import { hashesOf, hashStepsOf, type Normalisers } from './hash-steps'

/** Names of the customer and click fields that a tidy draft sends, after values that cannot be meant are left out. */
export function sentFieldsOf(normalisers: Normalisers, verbatim: readonly string[]) {
  return (draft: Texts): string[] => [
    ...verbatim.filter((field) => draft[field]),
    ...Object.keys(hashesOf(hashStepsOf(draft, normalisers))),
  ]
}
