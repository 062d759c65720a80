import { browser } from 'wxt/browser'
import type { TestRequest } from '../schemas/run'

/** Rules of this extension's own sends have ids from here on. */
const FIRST_RULE_ID = 1_000
let lastRuleId = FIRST_RULE_ID

/**
 * Takes the extension's Origin off one request, for receivers' firewalls refuse it and in Firefox it names this
 * installation. Bound to this host, this method and requests of the extension itself; returns the way to take
 * the rule back.
 */
export async function removeOrigin({ url, method }: TestRequest): Promise<() => Promise<void>> {
  lastRuleId += 1
  const id = lastRuleId
  await browser.declarativeNetRequest.updateSessionRules({
    addRules: [
      {
        id,
        priority: 1,
        action: { type: 'modifyHeaders', requestHeaders: [{ header: 'origin', operation: 'remove' }] },
        condition: {
          ...ownRequests(),
          requestDomains: [new URL(url).hostname],
          requestMethods: [method.toLowerCase() as 'get' | 'post'],
          resourceTypes: ['xmlhttprequest', 'other'],
        },
      },
    ],
  })
  return () => browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: [id] })
}

/** Takes back the rules that a killed worker left behind. */
export async function sweepOriginRules(): Promise<void> {
  const rules = await browser.declarativeNetRequest.getSessionRules()
  const removeRuleIds = rules.map(({ id }) => id).filter((id) => id >= FIRST_RULE_ID)
  if (removeRuleIds.length > 0) await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds })
}

/** Firefox cannot name the extension as an initiator, but only extensions send from no tab. */
function ownRequests() {
  return import.meta.env.FIREFOX ? { tabIds: [-1] } : { initiatorDomains: [browser.runtime.id] }
}
