import type { Drafted, Finding, Rule } from './finding'
import { addressRules } from './rules/address'
import { bodyRules } from './rules/body'
import { clickIdRules } from './rules/click-id'
import { methodRules } from './rules/method'
import { queryRules } from './rules/query'
import { slotRules } from './rules/slot'
import { textRules } from './rules/text'
import { valueRules } from './rules/values'

/** Every rule; findings are shown in this order. */
export const postbackRules: readonly Rule[] = [
  ...addressRules,
  ...valueRules,
  ...slotRules,
  ...clickIdRules,
  ...queryRules,
  ...textRules,
  ...methodRules,
  ...bodyRules,
]

/** What is wrong with a postback as it would be sent. */
export function findingsOf(draft: Drafted): Finding[] {
  return postbackRules.flatMap(({ id, severity, why, check }) =>
    check(draft).map((hit) => ({ id, severity, why, ...hit })),
  )
}

/** Whether nothing sensible can be sent, so that sending is not offered. */
export function blocksSending(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error')
}
