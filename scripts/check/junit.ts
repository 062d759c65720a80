import { type JUnitCase, type JUnitSuite, junitXml } from '@/lib/evidence/junit'
import { junitSuites } from '@/lib/evidence/suite-results'
import type { Suite } from '@/lib/schemas/suite'
import { chainLines, oneLine } from '../terminal'
import { judgeLink, type LinkResult } from './link-result'
import { judgeSuites, unusedSuites } from './suite-result'

const SUITE = 'Clickscope links'

/**
 * A JUnit XML report with one test case per link: the failure carries the verdict as its message and the chain as
 * its text. Each suite of assertions follows as a suite of its own, with one case per rule and link.
 */
export function linksJunitXml(
  results: readonly LinkResult[],
  startedAt: Date,
  suites: readonly Suite[] = [],
): string {
  const links: JUnitSuite = { name: SUITE, cases: results.map(linkCase) }
  const judged = results.map((result) => ({
    name: result.link,
    results: judgeSuites(result, suites),
    chain: chainText(result),
  }))
  return junitXml(
    SUITE,
    [links, ...junitSuites(judged), ...unusedSuites(results, suites).map(unusedSuite)],
    startedAt,
  )
}

function linkCase(result: LinkResult): JUnitCase {
  const { passed, code, sentence } = judgeLink(result)
  const { link, milliseconds } = result
  if (passed) return { name: link, milliseconds }
  return { name: link, milliseconds, failure: { type: code, message: sentence, text: chainText(result) } }
}

/** Without a case that fails nobody would notice that nothing was asserted. */
function unusedSuite({ name }: Suite): JUnitSuite {
  const failure = { type: 'unused-suite', message: 'This suite is for none of the links', text: '' }
  return { name, cases: [{ name: 'The suite is for one of the links', failure }] }
}

function chainText({ clicks }: LinkResult): string {
  return clicks.flatMap((click) => chainLines(click, oneLine)).join('\n')
}
