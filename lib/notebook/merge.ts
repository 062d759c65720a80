import type { RunSummary } from '../schemas/run-summary'

/**
 * The list with a part of it read anew: `fresh` are all runs since the oldest of them, newest first, so that one
 * which is not among them is gone. Without any there is none left at all.
 */
export function withNewest(listed: readonly RunSummary[], fresh: readonly RunSummary[]): RunSummary[] {
  const oldest = fresh.at(-1)
  if (!oldest) return []
  const known = new Set(fresh.map(({ id }) => id))
  // Of those that began together with the oldest, some may lie beyond what was read.
  return [...fresh, ...listed.filter(({ id, startedAt }) => startedAt <= oldest.startedAt && !known.has(id))]
}

/** The list with these rows in place of those they were made from; without the rows that are undefined. */
export function withRows(
  listed: readonly RunSummary[],
  changed: ReadonlyMap<string, RunSummary | undefined>,
): RunSummary[] {
  return listed.flatMap((run) => (changed.has(run.id) ? (changed.get(run.id) ?? []) : run))
}
