import { tallyOf } from '@/lib/checks/assertions/tally'
import type { Suite } from '@/lib/schemas/suite'
import { judgeLink, type LinkResult } from './link-result'
import { judgeSuites, unusedSuites } from './suite-result'

/** The exit code for these links: 0 when all passed, every assertion held and every suite was for one, else 1. */
export function exitCodeOf(results: readonly LinkResult[], suites: readonly Suite[] = []): number {
  const { failed } = tallyOf(results.flatMap((result) => judgeSuites(result, suites)))
  const passed = results.every((result) => judgeLink(result).passed)
  return passed && failed === 0 && unusedSuites(results, suites).length === 0 ? 0 : 1
}
