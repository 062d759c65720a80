import type { Known } from '../ids/known'
import type { Click } from '../schemas/click'
import { allChecks } from './all-checks'
import { type ClickFacts, factsOf } from './click-facts'
import { type Check, type Finding, statementsOf } from './finding'
import type { Statement } from './statement'

/** Worst first. */
const SEVERITIES: readonly Finding['severity'][] = ['bad', 'warn', 'info']

/** All that there is to object to a click, or to know of it, worst first; of a journey as in `factsOf`. */
export function findingsOf(click: Click, known: Known, starts: readonly number[] = []): Finding[] {
  return findingsIn(factsOf(click, known, starts))
}

/** As `findingsOf`, for a click whose facts are at hand. */
export function findingsIn(facts: ClickFacts): Finding[] {
  return worstFirst(
    allChecks.flatMap((check) =>
      statementsOf(check, facts).flatMap((statement) => findingFrom(check, statement)),
    ),
  )
}

/** The findings by how bad they are, else in their order. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity),
  )
}

/** How many findings of a click cost money; the badge counts them. */
export function problemsIn(facts: ClickFacts): number {
  return findingsIn(facts).filter(({ severity }) => severity === 'bad').length
}

function findingFrom(check: Check, statement: Statement): Finding[] {
  const { severity, sentence, hops, id: identifier, parameter, value } = statement
  if (severity === 'ok') return []
  return [
    {
      id: check.id,
      severity,
      place: { hops, identifier, parameter },
      says: sentence,
      why: statement.why ?? check.why,
      value,
      docs: statement.docs ?? check.docs,
      fix: statement.fix ?? check.fix,
    },
  ]
}
