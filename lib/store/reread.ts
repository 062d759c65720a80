import { browser } from 'wxt/browser'
import type { Summary } from '../schemas/summary'
import { database } from './database'

const KEY = 'reread'
const BATCH = 100

/** How far the rows of stored clicks were made anew after what they are made by changed. */
export interface Reread {
  /** Stands for what is known. */
  by: string
  /** Rows of clicks that began before are still to be made; absent when all are done. */
  before?: number
}

/** The last one, done or broken off; undefined when there never was one. */
export async function readReread(): Promise<Reread | undefined> {
  return (await browser.storage.local.get(KEY))[KEY] as Reread | undefined
}

export async function writeReread(reread: Reread): Promise<void> {
  await browser.storage.local.set({ [KEY]: reread })
}

/** Some hundred rows of clicks that began before this time, the newest there are; all that began together. */
export async function readSummariesBefore(before: number): Promise<Summary[]> {
  const newest = await database.summaries.where('startedAt').below(before).reverse().limit(BATCH).toArray()
  const oldest = newest.at(-1)
  if (!oldest) return []
  return database.summaries.where('startedAt').between(oldest.startedAt, before, true, false).toArray()
}
