import type { Role } from '@/lib/postback/fired/roles'
import type { CheckedRow } from '@/lib/postback/fired/row'

export const roleNames: Readonly<Record<Role, string>> = {
  url: 'Fired URL',
  clickId: 'Click ID',
  payout: 'Payout',
  currency: 'Currency',
  status: 'Status',
  txid: 'Transaction ID',
  time: 'Time',
  answer: 'Answer',
}

/** Which rows can be looked at. */
export const GROUPS = {
  all: 'All',
  differs: 'Differs',
  unmatched: 'No click',
  fine: 'Nothing differs',
} as const
export type Group = keyof typeof GROUPS

/** Whether a row is one of a group. */
export function isIn(group: Group, { match, severity }: CheckedRow): boolean {
  if (group === 'all') return true
  if (group === 'unmatched') return !match
  return match !== undefined && (severity === 'ok') === (group === 'fine')
}
