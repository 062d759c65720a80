import type { IdIndex } from '@/lib/ids'
import type { SeenClick } from '@/lib/postback/fired/click-index'
import { seenIds } from '@/lib/postback/seen'
import type { Click } from '@/lib/schemas/click'
import type { Run } from '@/lib/schemas/run'
import { database } from '@/lib/store/database'
import { readHeld } from '@/lib/store/held'

/** Clicks that are read in one go: a page answers between. */
const BATCH = 40

/** The captured clicks by their identifiers, newest first, a part at a time: to read them whole takes long. */
export async function* readSeenClicks(index: IdIndex): AsyncGenerator<SeenClick[]> {
  const seen = (click: Click): SeenClick => ({
    id: click.id,
    startedAt: click.startedAt,
    previousClickId: click.previousClickId,
    ids: seenIds(click, index),
  })
  yield (await readHeld()).map(seen)
  const ids = await database.summaries.orderBy('startedAt').reverse().primaryKeys()
  for (let at = 0; at < ids.length; at += BATCH) {
    const clicks = await database.clicks.bulkGet(ids.slice(at, at + BATCH))
    yield clicks.flatMap((click) => (click ? [seen(click)] : []))
  }
}

/** The newest postback of each of these clicks that was made from a template. */
export async function readLastPostbacks(
  clickIds: readonly string[],
): Promise<Map<string, Pick<Run, 'template' | 'values' | 'startedAt'>>> {
  const last = new Map<string, Pick<Run, 'template' | 'values' | 'startedAt'>>()
  const runs = database.runs.where('clickId').anyOf([...clickIds])
  await runs.each(({ kind, clickId = '', template, values, startedAt }) => {
    if (kind !== 'postback' || !template || startedAt < (last.get(clickId)?.startedAt ?? 0)) return
    last.set(clickId, { template, values, startedAt })
  })
  return last
}
