import type { CapiMode } from '../../schemas/draft'
import type { CapiFinding, Draft } from '../definition'
import { tidy } from '../request/texts'
import { brokenRules, type Rule } from '../rules/rule'
import type { HashedField } from './hash-findings'
import { hashStepsOf, type Normalisers } from './hash-steps'
import { findingsOfSteps } from './step-findings'

/** What an API's pre-flight is made of. */
export interface Preflight {
  rules: readonly Rule[]
  normalisers: Normalisers
  /** What is known of hashed fields, for judging a value that arrives hashed. */
  hashed?: Readonly<Record<string, HashedField>>
  /** Fields that are sent byte for byte. */
  verbatim: readonly string[]
  /** The page with the rules of customer data. */
  docs: string
}

/** The pre-flight of an API: its rules, and what is to be known of each customer value. */
export function preflightOf({ rules, normalisers, hashed = {}, verbatim, docs }: Preflight) {
  return (draft: Draft, now: number, mode: CapiMode = 'test'): CapiFinding[] => {
    const tidied = tidy(draft, verbatim)
    const steps = hashStepsOf(tidied, normalisers, now)
    return [...brokenRules(rules, tidied, now, mode), ...findingsOfSteps(steps, hashed, docs)]
  }
}
