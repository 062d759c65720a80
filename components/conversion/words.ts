import type { Part } from '@/lib/conversion/meaning'
import { t } from '@/lib/text'

export const PART_WORDS: Readonly<Record<Part, string>> = {
  transactionId: t`Transaction ID`,
  event: t`Event`,
  status: t`Status`,
  value: t`Value`,
  currency: t`Currency`,
  time: t`Time`,
  'customer.email': t`E-mail`,
}
