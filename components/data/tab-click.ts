import { isAgain } from '@/lib/checks/again'
import { lastOf } from '@/lib/list/last'
import type { Click } from '@/lib/schemas/click'
import type { Summary } from '@/lib/schemas/summary'
import { database } from '@/lib/store/database'
import { useLive } from './live'
import { useHeld, useSessionPrefix } from './session'

const SEARCHED = 60

/** A click of a tab. */
export interface TabClick {
  click: Click
  /** As it was written with the click; one that is held in this session's memory only has none. */
  row?: Summary
}

/** The last click of a tab in this browser session, see `lastOf`; undefined until read, null where there is none. */
export function useTabClick(tabId: number): TabClick | null | undefined {
  const held = useHeld()
  const session = useSessionPrefix()
  const stored = useLive(async () => readStored(tabId, session), `${tabId}:${session}`)
  if (!held || session === undefined || stored === undefined) return undefined
  const clicks: TabClick[] = [
    ...(stored ? [stored] : []),
    ...held.flatMap((click) => (click.tabId === tabId && click.id.startsWith(session) ? [{ click }] : [])),
  ]
  const last = lastOf(
    clicks.map((one) => ({ one, startedAt: one.click.startedAt, again: isAgain(one.click) })),
  )
  return last?.one ?? null
}

async function readStored(tabId: number, session: string | undefined): Promise<TabClick | null> {
  if (session === undefined) return null
  const newestFirst = database.summaries
    .where('[tabId+startedAt]')
    .between([tabId, 0], [tabId, Number.MAX_SAFE_INTEGER])
    .reverse()
  const rows = await newestFirst.limit(SEARCHED).toArray()
  const row = lastOf(rows.filter(({ id }) => id.startsWith(session)))
  const click = row && (await database.clicks.get(row.id))
  return click ? { click, row } : null
}
