import { t } from '../../text'
import type { Rule, Texts } from './rule'

export interface ValueFields {
  platform: string
  value: string
  currency: string
  /** The event that needs both. */
  needs: (draft: Texts) => boolean
  /** What the platform calls that event. */
  event: string
  /** What it does with one that lacks them. */
  lacking: string
  severity?: 'error' | 'warn'
  docs: string
}

/** What the event is worth: a plain number and the code of a currency. */
export function valueRules(fields: ValueFields): Rule<Texts>[] {
  const { platform, needs, event, lacking, severity = 'error', docs } = fields
  const value = { field: fields.value, fix: t`Write a plain number, e.g. 12.50.`, docs } as const
  const currency = { field: fields.currency, fix: t`Write an ISO 4217 code, e.g. USD.`, docs } as const
  const amountOf = (draft: Texts) => draft[fields.value]
  const codeOf = (draft: Texts) => draft[fields.currency]
  return [
    {
      ...value,
      id: 'value-missing',
      severity,
      says: t`A ${event} needs a value.`,
      why: lacking,
      broken: (draft) => needs(draft) && !amountOf(draft),
    },
    {
      ...value,
      id: 'value-not-number',
      severity: 'error',
      says: t`The value is not a plain number.`,
      why: t`A currency sign, a space or a comma makes it unreadable.`,
      broken: (draft) => !/^-?\d+(\.\d+)?$/.test(amountOf(draft) ?? '0'),
    },
    {
      ...value,
      id: 'value-negative',
      severity: 'warn',
      says: t`The value is negative.`,
      why: t`It is counted as revenue, not as a refund.`,
      broken: (draft) => Number(amountOf(draft)) < 0,
    },
    {
      ...currency,
      id: 'currency-missing',
      severity,
      says: t`A ${event} needs a currency.`,
      why: lacking,
      broken: (draft) => needs(draft) && !codeOf(draft),
    },
    {
      ...currency,
      id: 'value-without-currency',
      severity: 'warn',
      says: t`The value has no currency.`,
      why: t`A number alone says nothing of its worth.`,
      broken: (draft) => !needs(draft) && amountOf(draft) !== undefined && !codeOf(draft),
    },
    {
      ...currency,
      id: 'currency-unknown',
      severity: 'error',
      says: t`This is not a currency code.`,
      why: t`${platform} takes the three letters of ISO 4217.`,
      broken: (draft) => !isCurrency(codeOf(draft) ?? 'USD'),
    },
  ]
}

function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code.toUpperCase())
}
