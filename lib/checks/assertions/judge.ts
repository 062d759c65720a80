import type { RuleKind, RuleOf, Suite } from '../../schemas/suite'
import { t } from '../../text'
import type { ClickFacts } from '../click-facts'
import {
  type Assertion,
  type AssertionKind,
  type Claims,
  type Judged,
  notApplicable,
  type SuiteResult,
} from './assertion'
import { fits } from './fits'
import { assertionKinds } from './kinds'

/** Judges every rule of a suite on a click, or on a journey as in `factsOf`. Whether it is for it is not asked. */
export function judgeSuite(suite: Suite, facts: ClickFacts): SuiteResult {
  return { suite, assertions: suite.rules.map((rule) => judgeRule(rule, facts)) }
}

/** Judges the suites that are for a click. */
export function runSuites(suites: readonly Suite[], facts: ClickFacts): SuiteResult[] {
  return suites.filter((suite) => fits(suite, facts)).map((suite) => judgeSuite(suite, facts))
}

function judgeRule<Kind extends RuleKind>(rule: RuleOf<Kind>, facts: ClickFacts): Assertion {
  const kind = assertionKinds[rule.rule] as unknown as AssertionKind<Kind>
  const judged = kind.judge(rule, facts)
  const said = isUnsure(kind.claims, judged, facts) ? notApplicable(whyUnsure(facts)) : judged
  return { rule, expects: kind.expects(rule), ...said }
}

/** What was not seen, or is still to come, may be what is missing, or break what is claimed of all. */
function isUnsure(claims: Claims, { state }: Judged, { click, lastIndex }: ClickFacts): boolean {
  if (claims === 'end') return click.gaps.some(({ afterHop }) => afterHop >= lastIndex)
  const doubtful = claims === 'every' ? 'passed' : 'failed'
  return state === doubtful && (click.gaps.length > 0 || click.outcome === 'open')
}

function whyUnsure({ click }: ClickFacts): string {
  return click.gaps.length > 0 ? t`Part of this click was not seen` : t`The click has not ended yet`
}
