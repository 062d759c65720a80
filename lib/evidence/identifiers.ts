import { findIdsInCookies, findIdsInHop, findIdsWith, type IdIndex } from '../ids'
import { directClicks, readCalls } from '../ids/script-calls'
import { emailAddress, ipv4Address, ipv6Address } from '../record/sensitive/shapes'
import type { Click } from '../schemas/click'
import type { Run } from '../schemas/run'

/** Some put an address into a sub-ID, alone or with more; it says who somebody is all the same. */
const PERSONAL = [
  new RegExp(emailAddress.pattern, 'u'),
  ...[ipv4Address, ipv6Address].map(({ pattern }) => new RegExp(`^(?:${pattern})$`, 'u')),
]

/** The identifier values of clicks and of the tests fired from them: what a redaction leaves readable. */
export function readableIdentifiers(
  clicks: readonly Click[],
  runs: readonly Run[],
  index: IdIndex,
): ReadonlySet<string> {
  const found = [
    ...clicks.flatMap(({ hops }) => hops.flatMap((hop) => findIdsInHop(hop, index))),
    ...clicks.flatMap((click) => readCalls(click, index).flatMap(({ ids }) => ids)),
    ...clicks.flatMap(({ landing }) => findIdsInCookies(landing.cookies, index)),
    ...runs.flatMap(({ request }) => findIdsWith(request.url, index)),
  ]
  const made = clicks.flatMap((click) => directClicks(click, index).map(({ clickId }) => clickId))
  const values = [...found.filter(({ kind }) => kind !== 'email').map(({ value }) => value), ...made]
  return new Set(values.filter((value) => value !== '' && !PERSONAL.some((pattern) => pattern.test(value))))
}
