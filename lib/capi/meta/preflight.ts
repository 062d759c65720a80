import type { CapiMode } from '../../schemas/draft'
import type { CapiFinding } from '../definition'
import type { HashedField } from '../hashing/hash-findings'
import { findingsOfSteps } from '../hashing/step-findings'
import { countryCodes } from '../normalise/country'
import { brokenRules } from '../rules/rule'
import { metaDocs } from './docs'
import type { MetaDraft } from './fields'
import { metaCustomer, tidyMeta } from './request'
import { clickRules } from './rules-click'
import { customerRules } from './rules-customer'
import { eventRules } from './rules-event'
import { targetRules } from './rules-target'
import { metaValueRules } from './rules-value'
import { hashSteps } from './user-data'

const RULES = [...targetRules, ...eventRules, ...metaValueRules, ...clickRules, ...customerRules]

const HASHED_FIELDS: Readonly<Record<string, HashedField>> = {
  ge: { known: ['f', 'm'] },
  country: { known: countryCodes },
  external_id: { free: true },
}

/** Everything Meta would refuse or ignore, and what to know of each customer value. `now` in milliseconds. */
export function preflightMeta(draft: MetaDraft, now: number, mode: CapiMode = 'test'): CapiFinding[] {
  const tidied = tidyMeta(draft)
  const steps = hashSteps(metaCustomer(tidied), { now })
  return [
    ...brokenRules(RULES, tidied, now, mode),
    ...findingsOfSteps(steps, HASHED_FIELDS, metaDocs.customer),
  ]
}
