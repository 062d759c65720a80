import type { RuleKind, RuleOf, Suite, SuiteRule } from '../../schemas/suite'
import type { ClickFacts } from '../click-facts'

/** `not-applicable`: it can be neither claimed nor denied of this click. */
export type AssertionState = 'passed' | 'failed' | 'not-applicable'

/** What a rule says of a click. */
export interface Judged {
  state: AssertionState
  /** One plain sentence without a full stop. */
  says: string
  /** The hops it speaks of, counted from 0; twice the same for one hop. */
  hops?: [number, number]
}

export type Claims = 'every' | 'one' | 'end'

/** How one kind of rule is read and judged. */
export interface AssertionKind<Kind extends RuleKind> {
  /** What is expected, in words: the name of the test case. */
  expects: (rule: RuleOf<Kind>) => string
  /**
   * Whether it speaks of every hop, of one that must be there, or of the landing page. Of a click that was not seen
   * whole the first can only be denied, the second only be claimed, and the last told where its end was seen.
   */
  claims: Claims
  judge: (rule: RuleOf<Kind>, facts: ClickFacts) => Judged
}

/** One rule, judged on one click. */
export interface Assertion extends Judged {
  rule: SuiteRule
  expects: string
}

/** A suite, judged on one click. */
export interface SuiteResult {
  suite: Suite
  /** It is for the click only together with those that led to it: hops are counted along all of them. */
  ofJourney?: boolean
  /** In the order of the rules. */
  assertions: Assertion[]
}

export function passed(says: string, hop?: number): Judged {
  return at('passed', says, hop)
}

export function failed(says: string, hop?: number): Judged {
  return at('failed', says, hop)
}

export function notApplicable(says: string, hop?: number): Judged {
  return at('not-applicable', says, hop)
}

function at(state: AssertionState, says: string, hop: number | undefined): Judged {
  return hop === undefined ? { state, says } : { state, says, hops: [hop, hop] }
}
