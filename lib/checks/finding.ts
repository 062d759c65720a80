import type { Severity } from '../schemas/summary'
import type { ClickFacts } from './click-facts'
import type { Statement } from './statement'

/** Where in a click a finding lies. */
export interface FindingPlace {
  /** The hops it speaks of, counted from 0; twice the same for one hop. */
  hops?: [number, number]
  identifier?: string
  parameter?: string
}

/** Something to know of a click, beyond that it went well. */
export interface Finding {
  /** The check that found it. */
  id: string
  severity: Exclude<Severity, 'ok'>
  place: FindingPlace
  /** One plain sentence without a full stop. */
  says: string
  /** What comes of it, in whole sentences. */
  why: string
  /** What offends, whole. */
  value?: string
  docs?: string
  /** What to do about it. */
  fix?: string
}

/** One check: what it is called, why it matters, what to do about it, and what it says of a click. */
export interface Check {
  id: string
  why: string
  docs?: string
  fix?: string
  /** It speaks of manners on the way, not of how the click went: its sentence is never the verdict. */
  aside?: true
  rule: (facts: ClickFacts) => Statement | readonly Statement[] | undefined
}

/** All that a check says of a click. */
export function statementsOf({ rule }: Check, facts: ClickFacts): readonly Statement[] {
  const said = rule(facts) ?? []
  return 'sentence' in said ? [said] : said
}
