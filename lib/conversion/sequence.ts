import type { ConversionTexts } from '../schemas/conversion'
import { t } from '../text'

/** One conversion of several that come of one click, in the order in which a user fires them. */
export interface Step {
  id: 'lead' | 'sale' | 'rebill' | 'rejection'
  name: string
  /** What it is, beside the click ID and what else stays. */
  says: string
  /** The parts in which it differs from the conversion as typed. */
  change: (conversion: ConversionTexts) => ConversionTexts
}

export const steps: readonly Step[] = [
  {
    id: 'lead',
    name: t`Lead`,
    says: t`event lead, pending, worth 0`,
    change: () => ({ event: 'lead', status: 'pending', value: '0' }),
  },
  {
    id: 'sale',
    name: t`Sale`,
    says: t`event purchase, approved, with the value as typed`,
    change: () => ({ event: 'purchase', status: 'approved' }),
  },
  {
    id: 'rebill',
    name: t`Rebill`,
    says: t`event rebill, approved, under a transaction ID of its own`,
    change: ({ transactionId }) => ({
      event: 'rebill',
      status: 'approved',
      ...(transactionId && { transactionId: `${transactionId}-2` }),
    }),
  },
  {
    id: 'rejection',
    name: t`Rejection`,
    says: t`the sale is rejected, under its own transaction ID`,
    change: () => ({ event: 'purchase', status: 'rejected' }),
  },
]

/** The conversion of a step; that as typed where there is no step of this name. */
export function conversionOfStep(stepId: string | undefined, conversion: ConversionTexts): ConversionTexts {
  const step = steps.find(({ id }) => id === stepId)
  return step ? { ...conversion, ...step.change(conversion) } : conversion
}
