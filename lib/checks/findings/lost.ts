import { t } from '../../text'
import type { ClickFacts } from '../click-facts'
import type { Check } from '../finding'
import { idLost } from '../id-rules'
import { causeOfLoss } from '../loss'
import type { Statement } from '../statement'

export const lostCheck: Check = {
  id: 'id-lost',
  why: t`The conversion cannot be tied to the click any more, so nobody is paid for it.`,
  fix: t`Let the first of the two hops append the identifier to the address that it leads to.`,
  rule: everyLoss,
}

/** One sentence for each step on which click IDs were lost in one way. */
function everyLoss(facts: ClickFacts): Statement[] {
  const groups = new Map<unknown, Map<number, ClickFacts['tracks']>>()
  for (const track of facts.tracks) {
    if (track.fate !== 'lost' || !track.between) continue
    const cause = causeOfLoss(track, facts.click)
    const steps = groups.get(cause) ?? new Map<number, ClickFacts['tracks']>()
    groups.set(cause, steps.set(track.between[1], [...(steps.get(track.between[1]) ?? []), track]))
  }
  return [...groups.values()]
    .flatMap((steps) => [...steps.values()])
    .flatMap((tracks) => idLost({ ...facts, tracks }) ?? [])
}
