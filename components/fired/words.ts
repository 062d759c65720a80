import type { Role } from '@/lib/postback/fired/roles'
import type { CheckedRow } from '@/lib/postback/fired/row'
import { t } from '@/lib/text'

export const roleNames: Readonly<Record<Role, string>> = {
  url: t`Fired URL`,
  clickId: t`Click ID`,
  payout: t`Payout`,
  currency: t`Currency`,
  status: t`Status`,
  txid: t`Transaction ID`,
  time: t`Time`,
  answer: t`Answer`,
}

/** Which rows can be looked at. */
export const GROUPS = {
  all: t`All`,
  differs: t`Differs`,
  unmatched: t`No click`,
  fine: t`Nothing differs`,
} as const
export type Group = keyof typeof GROUPS

/** Whether a row is one of a group. */
export function isIn(group: Group, { match, severity }: CheckedRow): boolean {
  if (group === 'all') return true
  if (group === 'unmatched') return !match
  return match !== undefined && (severity === 'ok') === (group === 'fine')
}
