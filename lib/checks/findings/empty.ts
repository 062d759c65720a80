import type { IdTrack } from '../../ids/id-track'
import { t } from '../../text'
import type { ClickFacts } from '../click-facts'
import type { Check } from '../finding'
import { clickKinds } from '../kinds'
import { isOne, listWords, nameHop } from '../sentence'
import type { Statement } from '../statement'

/** A click ID that is there but has no value. */
export const emptyClickIdCheck: Check = {
  id: 'id-empty',
  why: t`The name alone tells nobody which click this was.`,
  fix: t`Ask whoever builds the link why it had no value to put there: a macro may have been filled in with nothing.`,
  rule: (facts) => emptyOf(facts, 'warn', ({ kind }) => clickKinds.has(kind)),
}

/** The same of what a publisher may leave empty on purpose. */
export const emptySubIdCheck: Check = {
  id: 'sub-id-empty',
  why: t`Reports cannot tell this click from others by it. A slot that you do not use may stay empty.`,
  fix: t`Fill it in, or take the parameter out of the link.`,
  aside: true,
  rule: (facts) => emptyOf(facts, 'info', ({ kind }) => kind === 'sub-id'),
}

/** One sentence for each hop at which such identifiers first stand empty. */
function emptyOf(
  { click, tracks }: ClickFacts,
  severity: Statement['severity'],
  isMeant: (track: IdTrack) => boolean,
): Statement[] {
  const empty = tracks
    .filter((track) => track.fate === 'empty' && isMeant(track))
    .map(({ name, cells }) => ({ name, hop: cells.findIndex(({ state }) => state === 'empty') }))
  return [...new Set(empty.map(({ hop }) => hop))].map((hop) => {
    const names = empty.filter((one) => one.hop === hop).map(({ name }) => name)
    const [what, place] = [listWords(names), nameHop(click.hops, hop)]
    return {
      severity,
      sentence: isOne(names) ? t`${what} is empty at ${place}` : t`${what} are empty at ${place}`,
      hops: [hop, hop],
      id: names[0],
    }
  })
}
