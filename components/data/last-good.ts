import { isGood, mayBeGood } from '@/lib/compare/good'
import { linkKey } from '@/lib/compare/link-key'
import type { Known } from '@/lib/ids/known'
import type { Click } from '@/lib/schemas/click'
import type { Summary } from '@/lib/schemas/summary'
import { readClick } from '@/lib/store/clicks'
import { readHeld } from '@/lib/store/held'
import { readSummariesBefore } from '@/lib/store/reread'

/**
 * The newest click of the same link that began before `before` (milliseconds) and went well; undefined where there is
 * none. Rows are read a batch at a time, and a click only where its row says that it may be the one.
 */
export async function findLastGood(click: Click, known: Known, before: number): Promise<Click | undefined> {
  const { index } = known
  const sought = linkKey(click.hops[0]?.url ?? '', index)
  const isOfLink = (url: string) => linkKey(url, index) === sought
  const held = (await readHeld()).find(
    (other) =>
      other.id !== click.id &&
      other.startedAt < before &&
      isOfLink(other.hops[0]?.url ?? '') &&
      isGood(other, known),
  )
  const stored = await firstStored(before, async (row) => {
    if (row.id === click.id || !mayBeGood(row) || !isOfLink(row.firstUrl)) return undefined
    const other = await readClick(row.id)
    return other && isGood(other, known) ? other : undefined
  })
  if (!held || !stored) return stored ?? held
  return held.startedAt > stored.startedAt ? held : stored
}

/** The first click that is found for a row, newest first. */
async function firstStored(
  before: number,
  find: (row: Summary) => Promise<Click | undefined>,
): Promise<Click | undefined> {
  for (let oldest = before; ; ) {
    const rows = (await readSummariesBefore(oldest)).sort((one, other) => other.startedAt - one.startedAt)
    for (const row of rows) {
      const found = await find(row)
      if (found) return found
    }
    const last = rows.at(-1)
    if (!last) return undefined
    oldest = last.startedAt
  }
}
