import type { How } from '../../../schemas/click'
import { anyOf, t } from '../../../text'
import type { ClickFacts } from '../../click-facts'
import { referrerPolicyOf } from '../../referrer-policy'
import { nameGap, nameHop } from '../../sentence'
import { type Step, stepsOf } from '../../steps'
import { type AssertionKind, failed, notApplicable, passed } from '../assertion'
import { firstAt } from './hosts'

const byPage: Readonly<Partial<Record<How, string>>> = {
  script: 'A script',
  meta: t`A meta refresh`,
  form: 'A form',
  'header-refresh': t`A Refresh header`,
}

export const redirectStatuses: AssertionKind<'redirect-statuses'> = {
  expects: ({ statuses, referrerPolicies, before }) =>
    t`Redirects${untilHost(before)} only by ${either(statuses)}${referrerPolicies ? t`, with Referrer-Policy ${either(referrerPolicies)}` : ''}`,
  claims: 'every',
  judge: ({ statuses, referrerPolicies, before }, facts) => {
    const steps = stepsBefore(before, facts)
    if (!steps) return notApplicable(t`The click did not pass ${before}`)
    const { hops } = facts.click
    const redirects = steps.filter(({ next }) => next.how === 'http')
    const unseen = redirects.find(({ last }) => last.status === undefined)
    for (const { from, last } of redirects) {
      const place = nameHop(hops, from)
      if (last.status !== undefined && !statuses.includes(last.status))
        return failed(t`A ${last.status} led on from ${place}`, from)
      const policy = referrerPolicyOf(last)
      if (referrerPolicies && !referrerPolicies.some((each) => each === policy))
        return failed(
          policy === ''
            ? t`The redirect of ${place}, has no Referrer-Policy`
            : t`The redirect of ${place}, has Referrer-Policy: ${policy}`,
          from,
        )
    }
    if (unseen)
      return notApplicable(t`The status of ${nameHop(hops, unseen.from)}, was not seen`, unseen.from)
    if (redirects.length === 0) return passed(t`No server redirected${untilHost(before)}`)
    return passed(
      t`${redirects.length === 1 ? t`The redirect is` : t`All ${redirects.length} redirects are`} so`,
    )
  },
}

export const serverRedirectsOnly: AssertionKind<'server-redirects-only'> = {
  expects: ({ before }) => t`Only servers redirect${untilHost(before)}, no script and no meta refresh`,
  claims: 'every',
  judge: ({ before }, facts) => {
    const steps = stepsBefore(before, facts)
    if (!steps) return notApplicable(t`The click did not pass ${before}`)
    const led = steps.find(({ next }) => byPage[next.how])
    if (!led) return passed(t`No page led on${untilHost(before)}`)
    return {
      ...failed(t`${byPage[led.next.how]} led on ${nameGap(facts.click.hops, [led.from, led.to])}`),
      hops: [led.from, led.to],
    }
  },
}

/** The steps on the way to the first hop at a host, all where none is given; undefined where it was not reached. */
function stepsBefore(before: string | undefined, facts: ClickFacts): Step[] | undefined {
  const steps = stepsOf(facts)
  if (before === undefined) return steps
  const end = firstAt(before, facts)
  return end === undefined ? undefined : steps.filter(({ to }) => to <= end)
}

function untilHost(before: string | undefined): string {
  return before === undefined ? '' : t` on the way to ${before}`
}

/** `302`, `302 or 307`, `301, 302 or 307`. */
function either(words: readonly (string | number)[]): string {
  return anyOf(words.map(String))
}
