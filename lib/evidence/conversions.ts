import { conversionFindings } from '../checks/conversions'
import type { Finding } from '../checks/finding'
import type { Known } from '../ids/known'
import { journeyOf, type Link, type Links, tieLinks } from '../journey/path'
import { type ReadPixel, readPixels } from '../pixels/read'
import type { Click } from '../schemas/click'
import type { Run } from '../schemas/run'

/** A click whose page told of conversions, and whether that was right. */
export interface ToldClick {
  click: Click
  calls: ReadPixel[]
  /** Of its journey, as far as the file has it; worst first. */
  findings: Finding[]
}

/**
 * The clicks of a file whose pages told of conversions, in its order. All clicks are looked at first, then given again
 * as they are written; of these only the journeys are kept on which something may have been told.
 */
export function toldInParts(known: Known) {
  const ties: Link[] = []
  const mayHaveTold: string[] = []
  const kept = new Map<string, Click>()
  let tied: { links: Links; needed: ReadonlySet<string> } | undefined
  const tie = () => {
    const links = tieLinks(ties)
    return { links, needed: new Set(mayHaveTold.flatMap((id) => journeyOf(id, links).clickIds)) }
  }
  return {
    look(clicks: readonly Click[]) {
      for (const { id, startedAt, previousClickId, landing } of clicks) {
        ties.push({ id, startedAt, previousClickId })
        if (landing.pixels.length > 0) mayHaveTold.push(id)
      }
    },
    keep(clicks: readonly Click[]) {
      tied ??= tie()
      for (const click of clicks) if (tied.needed.has(click.id)) kept.set(click.id, click)
    },
    *read(runs: readonly Run[]): Generator<ToldClick> {
      if (!tied) return
      for (const click of kept.values()) {
        const calls = readPixels([click])
        if (calls.length === 0) continue
        const { clickIds } = journeyOf(click.id, tied.links)
        const clicks = clickIds.flatMap((id) => kept.get(id) ?? [])
        const sent = runs.filter(({ clickId = '' }) => clickIds.includes(clickId))
        yield { click, calls, findings: conversionFindings({ clicks, runs: sent }, known) }
      }
    },
  }
}
