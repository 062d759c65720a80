import { metaDocs } from './meta-docs'
import type { MetaDraft } from './meta-fields'
import type { Rule } from './rules'

const value = { field: 'value', fix: 'Write a plain number, e.g. 12.50.', docs: metaDocs.custom } as const
const currency = {
  field: 'currency',
  fix: 'Write an ISO 4217 code, e.g. USD.',
  docs: metaDocs.custom,
} as const

/** What the event is worth. */
export const valueRules: readonly Rule<MetaDraft>[] = [
  {
    ...value,
    id: 'value-missing',
    severity: 'error',
    says: 'A Purchase needs a value.',
    why: 'Meta refuses a Purchase without one (error 2804009).',
    broken: (draft) => draft.event_name === 'Purchase' && !draft.value,
  },
  {
    ...value,
    id: 'value-not-number',
    severity: 'error',
    says: 'The value is not a plain number.',
    why: 'A currency sign, a space or a comma makes it unreadable.',
    broken: (draft) => !/^-?\d+(\.\d+)?$/.test(draft.value ?? '0'),
  },
  {
    ...value,
    id: 'value-negative',
    severity: 'warn',
    says: 'The value is negative.',
    why: 'It is counted as revenue, not as a refund.',
    broken: (draft) => Number(draft.value) < 0,
  },
  {
    ...currency,
    id: 'currency-missing',
    severity: 'error',
    says: 'A Purchase needs a currency.',
    why: 'Meta refuses a Purchase without one.',
    broken: (draft) => draft.event_name === 'Purchase' && !draft.currency,
  },
  {
    ...currency,
    id: 'value-without-currency',
    severity: 'warn',
    says: 'The value has no currency.',
    why: 'A number alone says nothing of its worth.',
    broken: (draft) => draft.event_name !== 'Purchase' && draft.value !== undefined && !draft.currency,
  },
  {
    ...currency,
    id: 'currency-unknown',
    severity: 'error',
    says: 'This is not a currency code.',
    why: 'Meta takes the three letters of ISO 4217, in either case.',
    broken: (draft) => draft.currency !== undefined && !isCurrency(draft.currency),
  },
]

function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code.toUpperCase())
}
