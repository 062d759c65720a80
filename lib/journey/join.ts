import type { Click } from '../schemas/click'

/** Clicks that follow from one another, oldest first; at least one. */
export type Clicks = readonly [Click, ...Click[]]

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

/** The clicks of a journey joined; one alone stays as it is. */
export function joinClicks([first, ...others]: Clicks): JoinedClicks {
  return others.reduce(joinNext, { click: first, starts: [] })
}

function joinNext({ click, starts }: JoinedClicks, next: Click): JoinedClicks {
  const start = click.hops.length
  const { startedAt, source, previousClickId, openerTabId } = click
  const gaps = next.gaps.map((gap) => ({ ...gap, afterHop: gap.afterHop + start }))
  return {
    click: {
      ...next,
      startedAt,
      source,
      previousClickId,
      openerTabId,
      gaps: [...click.gaps, ...gaps],
      hops: [...click.hops, ...next.hops],
      private: click.private || next.private,
    },
    starts: [...starts, start],
  }
}
