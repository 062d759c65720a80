import type { Assertion } from '@/lib/checks/assertions/assertion'
import { judgeSuite } from '@/lib/checks/assertions/judge'
import { factsOf } from '@/lib/checks/click-facts'
import { builtIn } from '@/lib/ids/known'
import type { Click, Hop } from '@/lib/schemas/click'
import type { SuiteRule } from '@/lib/schemas/suite'
import { sampleHop } from '@/tests/fixtures/sample-click'
import { clickOf } from '../clicks'

/** What one rule says of a click. */
export function judged(rule: SuiteRule, click: Click): Assertion {
  const { assertions } = judgeSuite({ name: 'Suite', rules: [rule] }, factsOf(click, builtIn))
  return assertions[0] as Assertion
}

/** A click that landed over these addresses, by server redirects of 20 ms each; a hop may differ in some fields. */
export function chainOf(urls: readonly (string | Partial<Hop>)[], more: Partial<Click> = {}): Click {
  const hops = urls.map((given, index) => {
    const isLast = index === urls.length - 1
    return sampleHop({
      how: index === 0 ? 'link' : 'http',
      by: index === 0 ? 'page' : 'server',
      status: isLast ? 200 : 302,
      startedAt: 1_000 + index * 20,
      endedAt: 1_020 + index * 20,
      ...(typeof given === 'string' ? { url: given } : given),
    })
  })
  return clickOf(hops, more)
}
