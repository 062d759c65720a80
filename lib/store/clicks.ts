import type { Click } from '../schemas/click'
import type { SearchText } from '../schemas/search-text'
import type { Summary } from '../schemas/summary'
import { database } from './database'
import { clearFiredRows, firedKey } from './fired-rows'
import { clearHeld, heldKey, readHeldClick } from './held'
import { deleteRuns } from './runs'
import { writeSession } from './session'

/** What is derived from clicks whenever they are written. */
export interface Derived {
  /** The rows that lists read. */
  summaries: Summary[]
  searchTexts: SearchText[]
}

/** Writes clicks in their stored form, and what is derived from them, in one transaction. */
export async function putClicks(clicks: Click[], derived: Derived): Promise<void> {
  if (clicks.length === 0) return
  const { summaries, searchTexts } = database
  await database.transaction('rw', database.clicks, summaries, searchTexts, async () => {
    await database.clicks.bulkPut(clicks)
    await putDerived(derived)
  })
}

/** Writes what is derived from clicks that stay as they are. */
export async function putDerived({ summaries, searchTexts }: Derived): Promise<void> {
  await database.transaction('rw', database.summaries, database.searchTexts, async () => {
    await database.summaries.bulkPut(summaries)
    await database.searchTexts.bulkPut(searchTexts)
  })
}

/** These clicks, in this order; those that are not stored are left out. */
export async function readClicks(clickIds: string[]): Promise<Click[]> {
  const clicks = await database.clicks.bulkGet(clickIds)
  return clicks.filter((click) => click !== undefined)
}

/** The stored clicks that follow one of these. */
export async function readFollowers(clickIds: string[]): Promise<Click[]> {
  return readClicks(await database.summaries.where('previousClickId').anyOf(clickIds).primaryKeys())
}

/** A click, stored or held for the session. */
export async function readClick(clickId: string): Promise<Click | undefined> {
  return (await database.clicks.get(clickId)) ?? (await readHeldClick(clickId))
}

/** Deletes clicks with their runs, from the disk and from the session. */
export async function deleteClicks(clickIds: string[]): Promise<void> {
  if (clickIds.length === 0) return
  const { clicks, summaries, searchTexts, runs, runSummaries } = database
  await database.transaction('rw', [clicks, summaries, searchTexts, runs, runSummaries], async () => {
    await clicks.bulkDelete(clickIds)
    await summaries.bulkDelete(clickIds)
    await searchTexts.bulkDelete(clickIds)
    await deleteRuns(await runs.where('clickId').anyOf(clickIds).primaryKeys())
  })
  await writeSession(
    Object.fromEntries(clickIds.flatMap((id) => [heldKey(id), firedKey(id)]).map((key) => [key, undefined])),
  )
}

/** Takes a click off the disk and leaves its runs. */
export async function removeFromDisk(clickId: string): Promise<void> {
  const { clicks, summaries, searchTexts } = database
  await database.transaction('rw', clicks, summaries, searchTexts, async () => {
    await clicks.delete(clickId)
    await summaries.delete(clickId)
    await searchTexts.delete(clickId)
  })
}

/** Deletes every click and run there is. */
export async function deleteEverything(): Promise<void> {
  const { clicks, summaries, searchTexts, runs, runSummaries } = database
  const tables = [clicks, summaries, searchTexts, runs, runSummaries]
  await database.transaction('rw', tables, () => Promise.all(tables.map((table) => table.clear())))
  await clearHeld()
  await clearFiredRows()
}

/**
 * Deletes what is older than `keepDays` or beyond the newest `keepClicks`; pinned clicks stay, and with them
 * their runs.
 */
export async function deleteExpired(keepDays: number, keepClicks: number, now: number): Promise<void> {
  const oldest = now - keepDays * 86_400_000
  const newestFirst = await database.summaries.orderBy('startedAt').reverse().toArray()
  const loose = newestFirst.filter(({ pinned }) => !pinned)
  const expired = loose.filter(({ startedAt }, index) => startedAt < oldest || index >= keepClicks)
  await deleteClicks(expired.map(({ id }) => id))
  const stored = new Set(newestFirst.map(({ id }) => id))
  const old = database.runs.where('startedAt').below(oldest)
  await deleteRuns(await old.filter(({ clickId }) => !clickId || !stored.has(clickId)).primaryKeys())
}

/** The stored clicks that had not ended. */
export async function readOpenClicks(): Promise<Click[]> {
  return readClicks(await database.summaries.where('outcome').equals('open').primaryKeys())
}
