import type { Drafted, Finding, Rule } from './finding'
import { addressRules } from './rules/address'
import { bodyRules } from './rules/body'
import { bracketRules } from './rules/brackets'
import { clickIdRules } from './rules/click-id'
import { currencyRules } from './rules/currency'
import { encodingRules } from './rules/encoding'
import { headerRules } from './rules/headers'
import { hostRules } from './rules/host'
import { macroRules } from './rules/macros'
import { methodRules } from './rules/method'
import { moneyRules } from './rules/money'
import { queryRules } from './rules/query'
import { receiverRules } from './rules/receiver'
import { secretRules } from './rules/secrets'
import { slotRules } from './rules/slot'
import { textRules } from './rules/text'
import { timeRules } from './rules/time'
import { valueRules } from './rules/values'

/** Every rule; findings are shown in this order. */
export const postbackRules: readonly Rule[] = [
  ...addressRules,
  ...hostRules,
  ...macroRules,
  ...bracketRules,
  ...valueRules,
  ...slotRules,
  ...clickIdRules,
  ...receiverRules,
  ...moneyRules,
  ...currencyRules,
  ...timeRules,
  ...queryRules,
  ...encodingRules,
  ...textRules,
  ...secretRules,
  ...methodRules,
  ...bodyRules,
  ...headerRules,
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
