import type { How } from '../../schemas/click'
import { t } from '../../text'
import type { Check } from '../finding'
import { hasHeader } from '../headers'
import { referrerPolicyOf } from '../referrer-policy'
import { nameGap } from '../sentence'
import type { Statement } from '../statement'
import { type Step, stepsOf } from '../steps'

const byServer: ReadonlySet<How> = new Set(['http', 'hsts', 'extension'])

export const referrerCheck: Check = {
  id: 'referrer-dropped',
  why: t`What follows cannot see where the click came from. It is often done on purpose, to hide a traffic source; but a network that checks the Referer may refuse the click.`,
  docs: 'https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Referrer-Policy',
  fix: t`If it was not meant: take the policy, or rel="noreferrer", out of the first of the two hops.`,
  aside: true,
  rule: (facts) =>
    stepsOf(facts).flatMap((step): Statement[] => {
      const reason = reasonOf(step)
      if (!reason) return []
      const place = nameGap(facts.click.hops, [step.from, step.to])
      return [
        {
          severity: 'info',
          sentence: t`The Referer was dropped ${place}: ${reason}`,
          hops: [step.from, step.to],
          value: referrerPolicyOf(step.last) || undefined,
        },
      ]
    }),
}

/** Why no Referer came, as far as it was seen: request headers are read only while the panel is open. */
function reasonOf(step: Step): string | undefined {
  const { last, next } = step
  const told = hasHeader(last.requestHeaders, 'referer')
  if (next.requestHeaders.length > 0 && hasHeader(next.requestHeaders, 'referer')) return undefined
  if (referrerPolicyOf(step.last) === 'no-referrer') return t`the answer has Referrer-Policy: no-referrer`
  if (!told || next.requestHeaders.length === 0) return undefined
  if (isDowngrade(step)) return t`the browser sends none from https to http`
  return byServer.has(next.how)
    ? t`the redirect or the browser left it out`
    : t`the page left it out, as rel="noreferrer" does`
}

function isDowngrade({ last, next }: Step): boolean {
  return last.url.startsWith('https:') && next.url.startsWith('http:')
}
