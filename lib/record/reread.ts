import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { type Known, knownBy } from '../ids/known'
import type { Settings } from '../schemas/settings'
import { putDerived, readClicks } from '../store/clicks'
import { readHeld } from '../store/held'
import { type Reread, readReread, readSummariesBefore, writeReread } from '../store/reread'
import { readSettings } from '../store/settings'
import { isKept } from './keep'
import { derivedFrom, keepClicks } from './keep-clicks'
import { alone } from './pump'
import { showLastClicks } from './show'
import { readAllTabs, readBrowserSession } from './tabs'

/** To be counted up when what is derived from a click changes: older rows are then made anew, too. */
const DERIVED = 2

/** What is wanted last; an older one under way ends. */
let wanted: string | undefined

/**
 * Brings what was recorded before into line with this version and with what the user says of platforms and
 * expectations: clicks held in memory that qualify now are kept, and the rows of stored ones are made anew, newest
 * first. A batch at a time, so that recording goes on between; one that was broken off with the worker goes on with
 * the next.
 */
export async function rereadClicks(settings: Settings): Promise<void> {
  const by = fingerprint(settings)
  if (by === wanted) return
  wanted = by
  if ((await readReread())?.by !== by) await alone(() => begin(by, settings))
  const known = knownBy(settings)
  for (
    let left = await readReread();
    left?.before !== undefined && wanted === by;
    left = await readReread()
  ) {
    const { before } = left
    await alone(() => rereadBatch({ by, before }, known))
  }
}

/** Says on the toolbar anew how the last click of each tab fared, after the suites of assertions were changed. */
export async function showAnew(): Promise<void> {
  await showLastClicks(await readAllTabs(), await readSettings())
}

async function begin(by: string, settings: Settings): Promise<void> {
  const session = await readBrowserSession()
  const qualified = (await readHeld()).filter((click) => isKept(click, settings))
  if (session) await keepClicks(qualified, settings, session.digestSecret)
  await showLastClicks(await readAllTabs(), settings)
  await writeReread({ by, before: Number.MAX_SAFE_INTEGER })
}

async function rereadBatch({ by, before }: Required<Reread>, known: Known): Promise<void> {
  const rows = await readSummariesBefore(before)
  const clicks = await readClicks(rows.map(({ id }) => id))
  await putDerived(derivedFrom(clicks, known))
  await writeReread(
    rows.length === 0 ? { by } : { by, before: Math.min(...rows.map(({ startedAt }) => startedAt)) },
  )
}

function fingerprint({ ownPlatforms, expectations, partnerExpectations }: Settings): string {
  const told = [DERIVED, ownPlatforms, expectations, partnerExpectations]
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(told))))
}
