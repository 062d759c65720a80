import type { Assertion, SuiteResult } from '../checks/assertions/assertion'
import type { Click } from '../schemas/click'
import { t } from '../text'
import { hostOf } from '../url/host'
import type { JUnitCase, JUnitSuite } from './junit'

/** What suites say of one click. */
export interface JudgedClick {
  /** How the click is called: its link, or the host it began at and its time. */
  name: string
  results: readonly SuiteResult[]
  /** The chain, for whoever reads of a failure without having the click. */
  chain: string
}

/** A click with its results, as a file may carry it: of its addresses only the hosts. */
export function judgedClick(
  { hops, startedAt, outcome }: Click,
  results: readonly SuiteResult[],
): JudgedClick {
  const lines = hops.map(
    ({ url, status, how }, index) => `${index + 1}  ${status ?? '-'}  ${how}  ${hostOf(url)}`,
  )
  return {
    name: `${hostOf(hops[0]?.url ?? '')} ${new Date(startedAt).toISOString()}`.trim(),
    results,
    chain: [...lines, t`outcome: ${outcome}`].join('\n'),
  }
}

/** One JUnit suite for each suite of assertions, with a case for each of its rules on each click. */
export function junitSuites(judged: readonly JudgedClick[]): JUnitSuite[] {
  const cases = new Map<string, JUnitCase[]>()
  for (const { name, results, chain } of judged)
    for (const { suite, assertions } of results) {
      const own = assertions.map((assertion) => caseOf(assertion, name, chain))
      cases.set(suite.name, [...(cases.get(suite.name) ?? []), ...own])
    }
  return [...cases].map(([name, own]) => ({ name, cases: own }))
}

/** The same as JSON; hops are counted from 0. */
export function resultsJson(judged: readonly JudgedClick[]): string {
  const file = {
    format: 'clickscope-results',
    version: 1,
    clicks: judged.map(({ name, results }) => ({
      name,
      suites: results.map(({ suite, ofJourney, assertions }) => ({
        name: suite.name,
        ofJourney,
        passed: assertions.every(({ state }) => state !== 'failed'),
        assertions: assertions.map(({ rule, expects, state, says, hops }) => ({
          rule,
          expects,
          state,
          says,
          hops,
        })),
      })),
    })),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

function caseOf({ rule, expects, state, says }: Assertion, click: string, chain: string): JUnitCase {
  const name = `${click}: ${expects}`
  if (state === 'failed') return { name, failure: { type: rule.rule, message: says, text: chain } }
  return state === 'passed' ? { name } : { name, skipped: says }
}
