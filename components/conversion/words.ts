import type { Part } from '@/lib/conversion/meaning'

export const PART_WORDS: Readonly<Record<Part, string>> = {
  transactionId: 'Transaction ID',
  event: 'Event',
  status: 'Status',
  value: 'Value',
  currency: 'Currency',
  time: 'Time',
  'customer.email': 'E-mail',
}
