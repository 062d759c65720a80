import { useEffect, useState } from 'react'
import { summarise } from '@/lib/checks/summary'
import { readBrowserSession } from '@/lib/record/tabs'
import type { Click } from '@/lib/schemas/click'
import type { Run } from '@/lib/schemas/run'
import type { Summary } from '@/lib/schemas/summary'
import { database } from '@/lib/store/database'
import { readHeld, watchHeld } from '@/lib/store/held'
import { useLive } from './live'

/** A row of the list. `held`: in this session's memory only, gone when the browser ends. */
export interface ListedClick extends Summary {
  held: boolean
}

/** Which clicks a list holds. */
export interface SummaryFilter {
  tabId?: number
  limit?: number
  thisSession?: boolean
}

/** Clicks held for this browser session only, newest first; undefined until first read. */
export function useHeld(): Click[] | undefined {
  const [held, setHeld] = useState<Click[]>()
  useEffect(() => {
    const read = () => void readHeld().then(setHeld)
    read()
    return watchHeld(read)
  }, [])
  return held
}

/**
 * The list of clicks, newest first, stored and held together; undefined until first read. Of one tab it always
 * holds only what this browser session recorded, since tab ids recur after a restart.
 */
export function useSummaries(filter: SummaryFilter = {}): ListedClick[] | undefined {
  const { tabId, limit = 500, thisSession = tabId !== undefined } = filter
  const held = useHeld()
  const session = useSessionPrefix()
  const stored = useLive(() => readSummaries(tabId, limit), `${tabId}:${limit}`)
  if (!stored || !held || session === undefined) return undefined
  const rows = [
    ...stored.map((summary) => ({ ...summary, held: false })),
    ...held.map((click) => ({ ...summarise(click), held: true })),
  ]
  return rows
    .filter((row) => tabId === undefined || row.tabId === tabId)
    .filter((row) => !thisSession || row.id.startsWith(session))
    .sort((one, other) => other.startedAt - one.startedAt)
    .slice(0, limit)
}

/** One click, stored or held; undefined until read, null when it is gone. */
export function useClick(clickId: string | undefined): Click | null | undefined {
  const held = useHeld()
  const stored = useLive(
    async () => (clickId ? ((await database.clicks.get(clickId)) ?? null) : null),
    `click:${clickId}`,
  )
  return stored ?? held?.find((click) => click.id === clickId) ?? (held && stored)
}

/** The runs fired from a click, newest first. */
export function useRuns(clickId: string | undefined): Run[] {
  const runs = useLive(
    () =>
      database.runs
        .where('clickId')
        .equals(clickId ?? '')
        .sortBy('startedAt'),
    `runs:${clickId}`,
  )
  return runs ? [...runs].reverse() : []
}

/** What the ids of this browser session's clicks begin with; undefined until read, '' where it is not known. */
function useSessionPrefix(): string | undefined {
  const [prefix, setPrefix] = useState<string>()
  useEffect(() => {
    void readBrowserSession().then((session) => setPrefix(session ? `${session.nonce}-` : ''))
  }, [])
  return prefix
}

function readSummaries(tabId: number | undefined, limit: number): Promise<Summary[]> {
  const rows =
    tabId === undefined
      ? database.summaries.orderBy('startedAt')
      : database.summaries.where('[tabId+startedAt]').between([tabId, 0], [tabId, Number.MAX_SAFE_INTEGER])
  return rows.reverse().limit(limit).toArray()
}
