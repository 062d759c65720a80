import { factsOf } from '../checks/click-facts'
import { findingsIn } from '../checks/findings'
import type { Known } from '../ids/known'
import type { Click } from '../schemas/click'
import type { Summary } from '../schemas/summary'

/** Whether a click whose row this is may be a good one; the click itself decides. */
export function mayBeGood({ outcome, severity, again }: Summary): boolean {
  return outcome === 'landed' && severity !== 'bad' && !again
}

/** Whether a click landed with nothing lost, nothing unseen and no problem. */
export function isGood(click: Click, known: Known): boolean {
  if (click.outcome !== 'landed' || click.gaps.length > 0) return false
  const facts = factsOf(click, known)
  return (
    facts.tracks.every(({ fate }) => fate !== 'lost' && fate !== 'damaged') &&
    findingsIn(facts).every(({ severity }) => severity !== 'bad')
  )
}
