import type { Hop } from '../schemas/click'
import type { ClickFacts } from './click-facts'

/** One document and the next that it led to; `from` and `to` are their indexes. */
export interface Step {
  from: number
  to: number
  last: Hop
  next: Hop
}

/** The steps that a click made by itself: between two clicks of a journey it was the user who went on. */
export function stepsOf({ click: { hops }, documents, starts }: ClickFacts): Step[] {
  return documents.slice(1).flatMap((to, position) => {
    const from = documents[position] as number
    return starts.includes(to) ? [] : [{ from, to, last: hops[from] as Hop, next: hops[to] as Hop }]
  })
}

/** Milliseconds from a document to the next, with what a page waited before it led on. */
export function durationOf({ last, next }: Step): number {
  return Math.max(0, next.startedAt - last.startedAt)
}
