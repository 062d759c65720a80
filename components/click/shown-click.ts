import { useMemo } from 'react'
import { factsOf } from '@/lib/checks/click-facts'
import { judge, type Verdict } from '@/lib/checks/verdict'
import type { IdTrack } from '@/lib/ids/follow'
import type { Click } from '@/lib/schemas/click'
import { type HopRow, hopRowsOf } from './hop-rows'

/** What the screens show of a click, derived from its raw hops. */
export interface ShownClick {
  click: Click
  verdict: Verdict
  tracks: IdTrack[]
  rows: HopRow[]
}

/** Derives what is shown, once for each state of a click. */
export function useShownClick(click: Click): ShownClick {
  return useMemo(() => {
    const facts = factsOf(click)
    return { click, verdict: judge(facts), tracks: facts.tracks, rows: hopRowsOf(click, facts.tracks) }
  }, [click])
}
