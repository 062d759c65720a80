import { useMemo } from 'react'
import { useKnown } from '@/components/data/settings'
import { type ClickFacts, factsOf } from '@/lib/checks/click-facts'
import type { Finding } from '@/lib/checks/finding'
import { findingsIn } from '@/lib/checks/findings'
import { judge, type Verdict } from '@/lib/checks/verdict'
import type { IdTrack } from '@/lib/ids/follow'
import type { Known } from '@/lib/ids/known'
import { type Clicks, joinClicks } from '@/lib/journey/join'
import type { Click } from '@/lib/schemas/click'
import { type HopRow, hopRowsOf } from './hop-rows'

/** What the screens show of a click or a journey, derived from the raw hops. */
export interface ShownClick {
  /** Of a journey, its clicks joined to the evidence of one. */
  click: Click
  /** Indexes of the hops with which a further click of the journey begins. */
  starts: readonly number[]
  facts: ClickFacts
  verdict: Verdict
  /** Worst first. */
  findings: Finding[]
  tracks: IdTrack[]
  rows: HopRow[]
}

/** Derives what is shown, once for each state of a click. */
export function useShownClick(click: Click): ShownClick {
  const known = useKnown()
  return useMemo(() => showClicks([click], known), [click, known])
}

/** The same of the clicks of a journey. */
export function showClicks(clicks: Clicks, known: Known): ShownClick {
  const joined = joinClicks(clicks)
  const facts = factsOf(joined.click, known, joined.starts)
  const { tracks } = facts
  return {
    ...joined,
    facts,
    verdict: judge(facts),
    findings: findingsIn(facts),
    tracks,
    rows: hopRowsOf(joined.click, tracks, known, clicks),
  }
}
