import type { Known } from '../ids/known'
import type { Clicks } from '../journey/join'
import { t } from '../text'
import { alignHops, type Pair } from './align'
import { type ComparedHop, type ComparedIdentifier, type ComparedPart, counts } from './comparison'
import { compareHops } from './hop-parts'
import { compareIdentifiers } from './identifiers'
import { comparePart } from './named'
import { type Side, sideOf } from './side'
import { compareDurations } from './times'
import { sayFirstDifference } from './verdict'

/** Two clicks, or journeys, side by side. */
export interface Comparison {
  /** One plain sentence without a full stop: the first difference that matters. */
  sentence: string
  /** Something differs that says something. */
  differs: boolean
  /** Of the clicks as wholes. */
  parts: ComparedPart[]
  identifiers: ComparedIdentifier[]
  /** In the order of the ways; of hops at the same place those that only the left has come first. */
  hops: ComparedHop[]
  left: Side
  right: Side
}

/** Compares two clicks, or the clicks of two journeys; pure, and the same mirrored when the sides are swapped. */
export function compareClicks(one: Clicks, other: Clicks, known: Known): Comparison {
  const [left, right] = [sideOf(one, known), sideOf(other, known)]
  const hops = comparedHops(left, right)
  const parts = compareWholes(left, right)
  const identifiers = compareIdentifiers(left.facts.tracks, right.facts.tracks)
  const compared = { parts, identifiers, hops, left, right }
  return {
    ...compared,
    sentence: sayFirstDifference(compared),
    differs: [...parts, ...identifiers, ...hops].some(counts),
  }
}

function comparedHops(left: Side, right: Side): ComparedHop[] {
  const pairs = alignHops(
    left.hops.map(({ role }) => role),
    right.hops.map(({ role }) => role),
  )
  const end: Pair = [left.hops.length, right.hops.length]
  return [...pairs, end].flatMap((pair, position): ComparedHop[] => {
    const [afterLeft, afterRight] = pairs[position - 1] ?? [-1, -1]
    return [
      ...between(afterLeft, pair[0]).map((at): ComparedHop => ({ left: at, change: 'removed', parts: [] })),
      ...between(afterRight, pair[1]).map((at): ComparedHop => ({ right: at, change: 'added', parts: [] })),
      ...pairedHop(pair, left, right),
    ]
  })
}

function between(after: number, before: number): number[] {
  return Array.from({ length: before - after - 1 }, (_, position) => after + 1 + position)
}

function pairedHop([at, otherAt]: Pair, left: Side, right: Side): ComparedHop[] {
  const [one, other] = [left.hops[at], right.hops[otherAt]]
  if (!one || !other) return []
  const parts = compareHops([one, other], [left, right])
  return [{ left: at, right: otherAt, change: parts.some(counts) ? 'changed' : 'same', parts }]
}

function compareWholes(left: Side, right: Side): ComparedPart[] {
  const [one, other] = [left.facts, right.facts]
  return [
    comparePart('click', 'outcome', one.click.outcome, other.click.outcome),
    comparePart('click', t`ended at`, one.host, other.host),
    comparePart('click', 'hops', String(left.hops.length), String(right.hops.length)),
    ...compareDurations(t`all hops took`, answering(left), answering(right)),
  ]
}

/** Milliseconds of all hops together; of a journey, what the user read between two clicks is not among them. */
function answering({ hops }: Side): number {
  return hops.reduce(
    (sum, { hop }) => sum + (hop.endedAt === undefined ? 0 : Math.max(0, hop.endedAt - hop.startedAt)),
    0,
  )
}
