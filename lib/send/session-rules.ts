import { browser } from 'wxt/browser'
import type { HeaderChange } from '../schemas/link-check'

type Changes = Parameters<typeof browser.declarativeNetRequest.updateSessionRules>[0]
type Rule = NonNullable<Changes['addRules']>[number]

/** Which requests a rule is for. */
export type Condition = Rule['condition']

let lastRuleId = 0
let swept: Promise<void> | undefined

/** Changes request headers until the returned way back is taken; nothing of it outlives the browser. */
export async function changeHeaders(
  changes: readonly HeaderChange[],
  condition: Condition,
): Promise<() => Promise<void>> {
  await sweepRules()
  const addRules = [
    ...ruleOf(
      changes.filter(({ secure }) => !secure),
      condition,
    ),
    ...ruleOf(
      changes.filter(({ secure }) => secure),
      { ...condition, urlFilter: '|https:' },
    ),
  ]
  await browser.declarativeNetRequest.updateSessionRules({ addRules })
  return () =>
    browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: addRules.map(({ id }) => id) })
}

function ruleOf(changes: readonly HeaderChange[], condition: Condition): Rule[] {
  if (changes.length === 0) return []
  lastRuleId += 1
  const requestHeaders = changes.map(({ name: header, value }) =>
    value === undefined
      ? { header, operation: 'remove' as const }
      : { header, operation: 'set' as const, value },
  )
  return [{ id: lastRuleId, priority: 1, action: { type: 'modifyHeaders', requestHeaders }, condition }]
}

/** Takes back, once, the rules that a killed worker left behind: before this worker makes one of its own. */
export function sweepRules(): Promise<void> {
  swept ??= removeAll()
  return swept
}

async function removeAll(): Promise<void> {
  const rules = await browser.declarativeNetRequest.getSessionRules()
  const removeRuleIds = rules.map(({ id }) => id)
  if (removeRuleIds.length > 0) await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds })
}
