import type { Hop } from '../schemas/click'
import { referrerPolicySchema } from '../schemas/suite'
import { headerOf } from './headers'

const policies: ReadonlySet<string> = new Set(referrerPolicySchema.options)

/**
 * The Referrer-Policy of an answer; '' where it has none. The last that browsers know counts:
 * https://w3c.github.io/webappsec-referrer-policy/#parse-referrer-policy-from-header
 */
export function referrerPolicyOf({ responseHeaders }: Hop): string {
  const tokens = headerOf(responseHeaders, 'referrer-policy').toLowerCase().split(',')
  return tokens.map((token) => token.trim()).findLast((token) => policies.has(token)) ?? ''
}
