import { payoutNames } from '../postback/aliases'
import { normaliseName } from '../templates/names'

/** The parts of a conversion that a postback carries, in the order in which they are shown. */
export const parts = [
  'transactionId',
  'event',
  'status',
  'value',
  'currency',
  'time',
  'customer.email',
] as const

export type Part = (typeof parts)[number]

/** What networks and trackers call the parts; of a platform, its own names come first. */
const NAMES: Readonly<Record<Part, readonly string[]>> = {
  transactionId: [
    'txid',
    'order_id',
    'transaction_id',
    'tid',
    'tx',
    'action_id',
    'conversion_id',
    'adv_sub',
    'oid',
  ],
  event: ['event', 'event_name', 'event_type', 'goal', 'goal_id', 'type', 'et', 'cnv_status2'],
  status: ['status', 'cnv_status', 'conversion_status', 'lead_status'],
  value: [...payoutNames, 'goal_value', 'cpa_amount', 'conversion_payout', 'order_sum'],
  currency: ['currency', 'cur', 'curr', 'currency_code', 'cnv_currency'],
  time: ['time', 'timestamp', 'ts', 'conversion_time', 'datetime', 'date_time', 'conversion_date'],
  'customer.email': ['email', 'user_email', 'customer_email'],
}

const partByName = new Map(
  parts.flatMap((part) => NAMES[part].map((name) => [normaliseName(name), part] as const)),
)

/** Clickscope's words of a platform's macros, see CONTRIBUTING. */
const PART_OF_WORD: Readonly<Record<string, Part>> = {
  order_id: 'transactionId',
  event: 'event',
  status: 'status',
  payout: 'value',
  amount: 'value',
  revenue: 'value',
  currency: 'currency',
  timestamp: 'time',
  email: 'customer.email',
}

/** The part that a macro or parameter of this name carries; `words` are a platform's own, by name. */
export function partOfName(name: string, words: Readonly<Record<string, string>> = {}): Part | undefined {
  if (Object.hasOwn(words, name)) return PART_OF_WORD[words[name] ?? '']
  return partByName.get(normaliseName(name))
}
