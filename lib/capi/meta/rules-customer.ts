import { t } from '../../text'
import type { Rule } from '../rules/rule'
import { metaDocs } from './docs'
import type { MetaDraft } from './fields'
import { metaUserData } from './request'

/** Meta refuses an event (2804050) whose customer data is nothing but part of one of these. */
const TOO_BROAD: readonly (readonly string[])[] = [
  ['ct', 'country', 'st', 'zp', 'ge', 'client_user_agent'],
  ['db', 'client_user_agent'],
  ['fn', 'ge'],
  ['ln', 'ge'],
]
const customer = {
  severity: 'error',
  fix: t`Add an e-mail, a phone number, fbc, fbp or an external ID.`,
  docs: metaDocs.baseline,
} as const

/** Whether what is left of the customer data after normalising can match anyone. */
export const customerRules: readonly Rule<MetaDraft>[] = [
  {
    ...customer,
    id: 'customer-data-missing',
    says: t`There is no usable customer data.`,
    why: t`Meta refuses an event that fits nobody.`,
    broken: (draft) => sentFields(draft).length === 0,
  },
  {
    ...customer,
    id: 'customer-data-too-broad',
    says: (draft) => t`The customer data fits too many people: only ${sentFields(draft).join(', ')}.`,
    why: t`Meta refuses this combination (error 2804050).`,
    broken: (draft) => {
      const sent = sentFields(draft)
      return sent.length > 0 && TOO_BROAD.some((broad) => sent.every((field) => broad.includes(field)))
    },
  },
]

function sentFields(draft: MetaDraft): string[] {
  return Object.keys(metaUserData(draft))
}
