import type { Summary } from '../schemas/summary'

/** The newest of the rows of a tab; a reload or a way back only where there is nothing else. */
export function lastOf<Row extends Pick<Summary, 'startedAt' | 'again'>>(
  rows: readonly Row[],
): Row | undefined {
  const [last] = [...rows].sort(
    (one, other) => Number(one.again) - Number(other.again) || other.startedAt - one.startedAt,
  )
  return last
}
