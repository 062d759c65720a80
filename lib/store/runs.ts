import type { Run } from '../schemas/run'
import type { RunSummary, StoredReading } from '../schemas/run-summary'
import { database } from './database'
import { soughtValue, summaryOfRun } from './run-summary'

/** Rows that the notebook reads in one go. */
const BATCH = 500

export async function putRun(run: Run): Promise<void> {
  await database.transaction('rw', database.runs, database.runSummaries, async () => {
    await database.runs.put(run)
    await database.runSummaries.put(summaryOfRun(run))
  })
}

/** Adds how a run ended; one that was deleted meanwhile stays deleted. */
export async function endRun(runId: string, end: Partial<Run>): Promise<void> {
  await changeRun(runId, end)
}

/** Changes what the user wrote beside a run; its answer stays read as it was. */
export async function annotateRun(runId: string, written: Pick<Run, 'tags' | 'note'>): Promise<void> {
  const reading = (await database.runSummaries.get(runId))?.reading
  await changeRun(runId, written, reading)
}

/** A request whose worker died while it waited may have been delivered: that is all that can be said of it. */
export async function markLostRuns(now: number): Promise<void> {
  const lost = await database.runs.where('state').equals('pending').primaryKeys()
  for (const runId of lost) await changeRun(runId, { state: 'unknown', endedAt: now })
}

/** Deletes runs with their rows. */
export async function deleteRuns(runIds: string[]): Promise<void> {
  await database.transaction('rw', database.runs, database.runSummaries, async () => {
    await database.runs.bulkDelete(runIds)
    await database.runSummaries.bulkDelete(runIds)
  })
}

/** Some five hundred rows of runs that began before this time, newest first; all that began together. */
export async function readRunSummariesBefore(before: number): Promise<RunSummary[]> {
  const newest = await database.runSummaries
    .where('startedAt')
    .below(before)
    .reverse()
    .limit(BATCH)
    .primaryKeys()
  const oldest = await database.runSummaries.get(newest.at(-1) ?? '')
  if (!oldest) return []
  return database.runSummaries
    .where('startedAt')
    .between(oldest.startedAt, before, true, false)
    .reverse()
    .toArray()
}

/** The tests of a conversions API in which this value may stand, of any click or none. */
export async function readRunsWithValue(api: string, value: string): Promise<Run[]> {
  const sought = soughtValue(value)
  const runIds = await database.runSummaries
    .where('api')
    .equals(api)
    .filter(({ text }) => text.includes(sought))
    .primaryKeys()
  const runs = await database.runs.bulkGet(runIds)
  return runs.filter((run) => run !== undefined)
}

/** Keeps what answers were read to mean; a run that was deleted meanwhile gets no row. */
export async function keepReadings(
  readings: readonly { id: string; reading: StoredReading }[],
): Promise<void> {
  await database.runSummaries.bulkUpdate(
    readings.map(({ id, reading }) => ({ key: id, changes: { reading } })),
  )
}

async function changeRun(runId: string, change: Partial<Run>, reading?: StoredReading): Promise<void> {
  await database.transaction('rw', database.runs, database.runSummaries, async () => {
    const run = await database.runs.get(runId)
    if (!run) return
    const changed = { ...run, ...change }
    await database.runs.put(changed)
    await database.runSummaries.put({ ...summaryOfRun(changed), ...(reading ? { reading } : {}) })
  })
}
