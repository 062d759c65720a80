import type { SuiteResult } from '@/lib/checks/assertions/assertion'
import { fits } from '@/lib/checks/assertions/fits'
import { judgeSuite } from '@/lib/checks/assertions/judge'
import { factsOf } from '@/lib/checks/click-facts'
import { builtIn } from '@/lib/ids/known'
import { joinClicks } from '@/lib/journey/join'
import type { Suite } from '@/lib/schemas/suite'
import type { LinkResult } from './link-result'

/**
 * What came of the suites on a link: those that are for it, and those that name no click, since a link was named
 * by whoever checks it. Where its tab went on by itself, of all that it did.
 */
export function judgeSuites({ clicks }: LinkResult, suites: readonly Suite[]): SuiteResult[] {
  const [first, ...others] = clicks
  if (!first) return []
  const { click, starts } = joinClicks([first, ...others])
  const facts = factsOf(click, builtIn, starts)
  return suites.filter((suite) => !suite.match || fits(suite, facts)).map((suite) => judgeSuite(suite, facts))
}

/** The suites that were for none of the links, so that nothing was asserted by them. */
export function unusedSuites(results: readonly LinkResult[], suites: readonly Suite[]): Suite[] {
  const used = new Set(results.flatMap((result) => judgeSuites(result, suites).map(({ suite }) => suite)))
  return suites.filter((suite) => !used.has(suite))
}
