import { isAgain } from '@/lib/checks/again'
import type { Click } from '@/lib/schemas/click'
import type { Summary } from '@/lib/schemas/summary'
import { database } from '@/lib/store/database'
import { useLive } from './live'
import { useHeld, useSessionPrefix } from './session'

const SEARCHED = 60

/** What a tab was led by. */
export interface TabClick {
  click: Click
  /** As it was written with the click; one that is held in this session's memory only has none. */
  row?: Summary
}

/**
 * The last click of a tab in this browser session; a reload or a way back only where there is nothing else.
 * Undefined until read, null where there is none.
 */
export function useTabClick(tabId: number): TabClick | null | undefined {
  const held = useHeld()
  const session = useSessionPrefix()
  const stored = useLive(async () => readStored(tabId, session), `${tabId}:${session}`)
  if (!held || session === undefined || stored === undefined) return undefined
  const ofTab = held.filter((click) => click.tabId === tabId && click.id.startsWith(session))
  return latestOf([...(stored ? [stored] : []), ...ofTab.map((click) => ({ click }))])
}

async function readStored(tabId: number, session: string | undefined): Promise<TabClick | null> {
  if (session === undefined) return null
  const newestFirst = database.summaries
    .where('[tabId+startedAt]')
    .between([tabId, 0], [tabId, Number.MAX_SAFE_INTEGER])
    .reverse()
  const rows = (await newestFirst.limit(SEARCHED).toArray()).filter(({ id }) => id.startsWith(session))
  const row = rows.find(({ again }) => !again) ?? rows[0]
  const click = row && (await database.clicks.get(row.id))
  return click ? { click, row } : null
}

function latestOf(clicks: readonly TabClick[]): TabClick | null {
  const [latest = null] = [...clicks].sort(
    ({ click: one }, { click: other }) =>
      Number(isAgain(one)) - Number(isAgain(other)) || other.startedAt - one.startedAt,
  )
  return latest
}
