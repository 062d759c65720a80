import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { summarise } from '../checks/summary'
import { type Known, knownBy } from '../ids/known'
import { defaultSettings, type Settings } from '../schemas/settings'
import { putSummaries, readClicks } from '../store/clicks'
import { readHeld } from '../store/held'
import { type Reread, readReread, readSummariesBefore, writeReread } from '../store/reread'
import { isKept } from './keep'
import { keepClicks } from './keep-clicks'
import { alone, showLastClicks } from './pump'
import { readAllTabs, readBrowserSession } from './tabs'

/** What is wanted last; an older one under way ends. */
let wanted: string | undefined

/**
 * Brings what was recorded before into line with what the user says of platforms and expectations: clicks held in
 * memory that qualify now are kept, and the rows of stored ones are made anew, newest first. A batch at a time,
 * so that recording goes on between; one that was broken off with the worker goes on with the next.
 */
export async function rereadClicks(settings: Settings): Promise<void> {
  const by = fingerprint(settings)
  if (by === wanted) return
  wanted = by
  const last = (await readReread()) ?? { by: fingerprint(defaultSettings) }
  if (last.by !== by) await alone(() => begin(by, settings))
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
  await putSummaries(clicks.map((click) => summarise(click, known)))
  await writeReread(
    rows.length === 0 ? { by } : { by, before: Math.min(...rows.map(({ startedAt }) => startedAt)) },
  )
}

function fingerprint({ ownPlatforms, expectations, partnerExpectations }: Settings): string {
  const told = [ownPlatforms, expectations, partnerExpectations]
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(told))))
}
