/** A ratio with the interval in which it lies in 95 of 100 cases. */
export interface Ratio {
  median: number
  low: number
  high: number
}

export type Judgement = 'met' | 'missed' | 'not missed beyond the noise'

/** The middle value, of an even number the mean of the two in the middle. Throws a RangeError when there is none. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('There is no median of nothing.')
  const sorted = inOrder(values)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] as number
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2
}

/**
 * How one series stands to another that was measured in the same rounds. Each round gives a ratio of its own, so
 * that what slowed the machine down in it slowed both; the interval is that of order statistics, which asks
 * nothing of the distribution. https://en.wikipedia.org/wiki/Median_test
 */
export function ratioOf(values: readonly number[], than: readonly number[]): Ratio {
  const ratios = inOrder(values.map((value, round) => value / (than[round] as number)))
  const count = ratios.length
  const rank = Math.max(0, Math.floor(count / 2 - 0.98 * Math.sqrt(count)))
  return { median: median(ratios), low: ratios[rank] as number, high: ratios[count - 1 - rank] as number }
}

/**
 * Whether the ratio keeps to a limit; an interval with the limit in it cannot tell. Missed is only what is beyond
 * the noise: a factor by which two measurements of the same may differ.
 */
export function judge({ low, high }: Ratio, limit: number, noise = 1): Judgement {
  if (high <= limit) return 'met'
  return low > limit * noise ? 'missed' : 'not missed beyond the noise'
}

/** `1.02 (1.00–1.05)` */
export function ratioText({ median, low, high }: Ratio): string {
  return `${median.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`
}

function inOrder(values: readonly number[]): number[] {
  return [...values].sort((one, other) => one - other)
}
