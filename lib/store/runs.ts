import type { Run } from '../schemas/run'
import { database } from './database'

export async function putRun(run: Run): Promise<void> {
  await database.runs.put(run)
}

/** Adds how a run ended; one that was deleted meanwhile stays deleted. */
export async function endRun(runId: string, end: Partial<Run>): Promise<void> {
  await database.runs.update(runId, end)
}

/** A request whose worker died while it waited may have been delivered: that is all that can be said of it. */
export async function markLostRuns(now: number): Promise<void> {
  await database.runs.where('state').equals('pending').modify({ state: 'unknown', endedAt: now })
}
