import { t } from '../../text'
import type { Rule, Texts } from './rule'

export interface CustomerNeed {
  /** Any one of these groups of fields is enough. */
  anyOf: readonly (readonly string[])[]
  /** Names of the fields that are sent, after values that cannot be meant are left out. */
  sent: (draft: Texts) => readonly string[]
  severity: 'error' | 'warn'
  why: string
  fix: string
  docs: string
}

/** That there is something to match a person by. */
export function customerRule({ anyOf, sent, ...rule }: CustomerNeed): Rule {
  return {
    ...rule,
    id: 'customer-data-missing',
    says: t`There is too little customer data.`,
    broken: (draft) => {
      const fields = sent(draft)
      return !anyOf.some((group) => group.every((field) => fields.includes(field)))
    },
  }
}
