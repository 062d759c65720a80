import { describeFate } from '@/components/ids/id-words'
import type { Assertion, AssertionState } from '@/lib/checks/assertions/assertion'
import { tallyOf } from '@/lib/checks/assertions/tally'
import { factsOf } from '@/lib/checks/click-facts'
import type { IdTrack } from '@/lib/ids/follow'
import { builtIn, platformName } from '@/lib/ids/known'
import type { Suite } from '@/lib/schemas/suite'
import { chainLines, cut, oneLine, section } from '../terminal'
import { judgeLink, type LinkResult } from './link-result'
import { judgeSuites, unusedSuites } from './suite-result'

const STATES: Readonly<Record<AssertionState, string>> = {
  passed: 'passed  ',
  failed: 'FAILED  ',
  'not-applicable': 'skipped ',
}

/** One link as text to read in a terminal: verdict, chain, identifiers, and what came of each rule. */
export function linkText(result: LinkResult, suites: readonly Suite[] = []): string {
  return [
    verdictText(result),
    ...result.clicks.flatMap((click) => [
      section('Chain', chainLines(click)),
      section('Identifiers', factsOf(click, builtIn).tracks.map(identifierLine)),
    ]),
    ...judgeSuites(result, suites).map(({ suite, assertions }) =>
      section(oneLine(suite.name), assertions.map(assertionLine)),
    ),
  ].join('\n')
}

/** The last lines: how many links passed, and which did not; how many assertions held. */
export function summaryText(results: LinkResult[], suites: readonly Suite[] = []): string {
  const failed = results.filter((result) => !judgeLink(result).passed)
  const links = results.length === 1 ? 'link' : 'links'
  return [
    ...failed.map(verdictText),
    `${results.length - failed.length} of ${results.length} ${links} passed.`,
    ...(suites.length > 0 ? [assertionsText(results, suites)] : []),
    ...unusedSuites(results, suites).map(
      ({ name }) => `FAILED  ${oneLine(name)}\n        This suite is for none of the links: see its "match".`,
    ),
  ].join('\n')
}

function verdictText(result: LinkResult): string {
  const { passed, sentence } = judgeLink(result)
  return `${passed ? 'PASSED' : 'FAILED'}  ${oneLine(result.link)}\n        ${oneLine(sentence)}`
}

function assertionsText(results: LinkResult[], suites: readonly Suite[]): string {
  const { passed, failed } = tallyOf(results.flatMap((result) => judgeSuites(result, suites)))
  return `${passed} of ${passed + failed} ${passed + failed === 1 ? 'assertion' : 'assertions'} passed.`
}

function assertionLine({ state, expects, says }: Assertion): string {
  return `${STATES[state]}${oneLine(expects)}: ${oneLine(says)}`
}

function identifierLine(track: IdTrack): string {
  const { name, value, platform } = track
  const parts = [name, value || '(empty)', platformName(platform, builtIn), describeFate(track)]
  return parts.filter(Boolean).map(cut).join('  ')
}
