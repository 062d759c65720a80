import type { CapiFinding, HashStep } from './definition'
import { findingOfHash, type HashedField } from './hash-findings'
import { metaDocs } from './meta-docs'
import type { MetaDraft } from './meta-fields'
import { metaCustomer, tidy } from './meta-request'
import { clickRules } from './meta-rules-click'
import { customerRules } from './meta-rules-customer'
import { eventRules } from './meta-rules-event'
import { targetRules } from './meta-rules-target'
import { valueRules } from './meta-rules-value'
import { hashSteps } from './meta-user-data'
import { countryCodes } from './normalise/country'
import { brokenRules } from './rules'

const RULES = [...targetRules, ...eventRules, ...valueRules, ...clickRules, ...customerRules]

const HASHED_FIELDS: Readonly<Record<string, HashedField>> = {
  ge: { known: ['f', 'm'] },
  country: { known: countryCodes },
  external_id: { free: true },
}

/** Everything Meta would refuse or ignore, and what to know of each customer value. `now` in milliseconds. */
export function preflightMeta(draft: MetaDraft, now: number): CapiFinding[] {
  const tidied = tidy(draft)
  const steps = hashSteps(metaCustomer(tidied), { now })
  return [...brokenRules(RULES, tidied, now), ...steps.flatMap(findingsOfStep)]
}

function findingsOfStep(step: HashStep): CapiFinding[] {
  const found = [findingOfNote(step), findingOfHash(step, HASHED_FIELDS[step.field] ?? {})]
  return found.flatMap((finding) => (finding ? [{ ...finding, docs: metaDocs.customer }] : []))
}

function findingOfNote({ field, hash, note }: HashStep): CapiFinding | undefined {
  if (!note) return undefined
  return {
    id: hash ? 'value-uncertain' : 'value-left-out',
    severity: note.severity,
    field,
    says: hash ? note.says : `Left out: ${note.says}`,
    why: 'A customer is matched only when both sides hash the very same text.',
  }
}
