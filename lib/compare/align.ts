/** What a hop does on the way of a click. */
export interface HopRole {
  host: string
  /** The id of the platform that the host belongs to. */
  platform?: string
  path: string
  how: string
}

/** Indexes of two hops that do the same, the left one first. */
export type Pair = [left: number, right: number]

const SAME_HOST = 8
const SAME_PLATFORM = 5
const SAME_END = 2
const SAME_PATH = 2
const SAME_HOW = 1
const SAME_POSITION = 1

/**
 * The hops of two ways that belong together, in order: the alignment that scores highest, by host, platform, path, how
 * they were reached and place. Time and memory grow with the product of the lengths.
 */
export function alignHops(left: readonly HopRole[], right: readonly HopRole[]): Pair[] {
  // Of several that score alike one is found by order: a fixed order makes two swapped sides mirror each other.
  return JSON.stringify(left) <= JSON.stringify(right)
    ? bestPairs(left, right)
    : bestPairs(right, left).map(([one, other]): Pair => [other, one])
}

function bestPairs(left: readonly HopRole[], right: readonly HopRole[]): Pair[] {
  const width = right.length + 1
  /** The best score of what begins at both indexes. */
  const best = new Int32Array((left.length + 1) * width)
  const scoreAt = (one: number, other: number) => best[one * width + other] ?? 0
  const withPair = (one: number, other: number) => {
    const score = likeness(left, one, right, other)
    return score === 0 ? 0 : score + scoreAt(one + 1, other + 1)
  }
  for (let one = left.length - 1; one >= 0; one--) {
    for (let other = right.length - 1; other >= 0; other--) {
      best[one * width + other] = Math.max(
        withPair(one, other),
        scoreAt(one + 1, other),
        scoreAt(one, other + 1),
      )
    }
  }
  const pairs: Pair[] = []
  for (let one = 0, other = 0; one < left.length && other < right.length; ) {
    const score = scoreAt(one, other)
    if (score > 0 && withPair(one, other) === score) pairs.push([one++, other++])
    else if (scoreAt(one + 1, other) === score) one++
    else other++
  }
  return pairs
}

/** How much two hops do the same; 0 for those that have nothing to do with each other. */
function likeness(left: readonly HopRole[], one: number, right: readonly HopRole[], other: number): number {
  const [a, b] = [left[one], right[other]]
  if (!a || !b) return 0
  const fromEnd = left.length - one === right.length - other
  const sameEnd = (one === 0 && other === 0) || (fromEnd && one === left.length - 1)
  const main = mainLikeness(a, b, sameEnd)
  if (main === 0) return 0
  return (
    main +
    (a.path === b.path ? SAME_PATH : 0) +
    (a.how === b.how ? SAME_HOW : 0) +
    (one === other || fromEnd ? SAME_POSITION : 0)
  )
}

function mainLikeness(a: HopRole, b: HopRole, sameEnd: boolean): number {
  if (a.host === b.host) return SAME_HOST
  if (a.platform !== undefined && a.platform === b.platform) return SAME_PLATFORM
  return sameEnd ? SAME_END : 0
}
