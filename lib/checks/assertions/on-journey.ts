import type { Suite } from '../../schemas/suite'
import type { ClickFacts } from '../click-facts'
import type { SuiteResult } from './assertion'
import { fits } from './fits'
import { runSuites } from './judge'

/**
 * The suites that a click does not call for by itself, but may with the clicks that led to it. One that names nothing
 * is for each click with an identifier of its own.
 */
export function suitesForJourney(suites: readonly Suite[], facts: ClickFacts): Suite[] {
  return suites.filter((suite) => suite.match !== undefined && !fits(suite, facts))
}

/** Judges these on the journey up to the click, given as in `factsOf`. */
export function runOnJourney(suites: readonly Suite[], journey: ClickFacts): SuiteResult[] {
  return runSuites(suites, journey).map((result) => ({ ...result, ofJourney: true }))
}
