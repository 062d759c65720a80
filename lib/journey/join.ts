import type { Click } from '../schemas/click'

/** Several clicks as the evidence of one, so that whatever reads a click reads a journey. */
export interface JoinedClicks {
  /**
   * All hops in one row. It begins like the first click; how it ended, and what the landing page did, is the last
   * click's, whose id it has, so that a test fired from it belongs to that one.
   */
  click: Click
  /** Indexes of the hops with which a further click of the user begins. */
  starts: number[]
}

/** Joins the clicks of a journey, oldest first; undefined without any. */
export function joinClicks(clicks: readonly Click[]): JoinedClicks | undefined {
  const [first] = clicks
  const last = clicks.at(-1)
  if (!first || !last) return undefined
  let length = 0
  const parts = clicks.map(({ hops, gaps }) => {
    const start = length
    length += hops.length
    return { start, hops, gaps: gaps.map((gap) => ({ ...gap, afterHop: gap.afterHop + start })) }
  })
  const { source, previousClickId, openerTabId, startedAt } = first
  return {
    click: {
      ...last,
      startedAt,
      source,
      previousClickId,
      openerTabId,
      gaps: parts.flatMap(({ gaps }) => gaps),
      hops: parts.flatMap(({ hops }) => hops),
      private: clicks.some((click) => click.private),
    },
    starts: parts.slice(1).map(({ start }) => start),
  }
}
