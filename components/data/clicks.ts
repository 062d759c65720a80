import { useEffect, useMemo, useRef, useState } from 'react'
import { summarise } from '@/lib/checks/summary'
import type { Known } from '@/lib/ids/known'
import { gatherRelatives } from '@/lib/journey/relatives'
import { searchTextOf } from '@/lib/list/search-text'
import type { Click } from '@/lib/schemas/click'
import type { Run } from '@/lib/schemas/run'
import type { Summary } from '@/lib/schemas/summary'
import { database } from '@/lib/store/database'
import { useLatest, useLive } from './live'
import { type ReadText, readSearchTexts } from './search-texts'
import { useHeld, useSessionPrefix } from './session'
import { useKnown } from './settings'

/** A row of the list. `held`: in this session's memory only, gone when the browser ends. */
export interface ListedClick extends Summary {
  held: boolean
}

/** Which clicks a list holds. */
export interface SummaryFilter {
  tabId?: number
  /** `Infinity` for all there are. */
  limit?: number
  thisSession?: boolean
}

/**
 * The list of clicks, newest first, stored and held together; undefined until first read. Of one tab it always
 * holds only what this browser session recorded, since tab ids recur after a restart.
 */
export function useSummaries(filter: SummaryFilter = {}): ListedClick[] | undefined {
  const { tabId, limit = 500, thisSession = tabId !== undefined } = filter
  const held = useHeld()
  const known = useKnown()
  const session = useSessionPrefix()
  const stored = useLive(() => readSummaries(tabId, limit), `${tabId}:${limit}`)
  return useMemo(() => {
    if (!stored || !held || session === undefined) return undefined
    const rows = [...stored.map(storedRow), ...held.map(heldRow(known))]
    return rows
      .filter((row) => tabId === undefined || row.tabId === tabId)
      .filter((row) => !thisSession || row.id.startsWith(session))
      .sort((one, other) => other.startedAt - one.startedAt)
      .slice(0, limit)
  }, [stored, held, session, known, tabId, thisSession, limit])
}

/**
 * What the clicks of a list are found by, a snapshot by their ids, read again only of those that have changed;
 * undefined until read, and while nothing is searched for.
 */
export function useSearchTexts(
  rows: readonly ListedClick[] | undefined,
  searching: boolean,
): ReadonlyMap<string, string> | undefined {
  const held = useHeld()
  const known = useKnown()
  const read = useRef<ReadonlyMap<string, ReadText>>(new Map())
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>()
  useEffect(() => {
    if (!searching || !rows || !held) return
    let isLate = false
    void readSearchTexts(rows, read.current).then((stored) => {
      if (isLate) return
      read.current = stored
      const all = [...[...stored].map(([id, { text }]) => [id, text] as const), ...held.map(heldText(known))]
      setTexts(new Map(all))
    })
    return () => {
      isLate = true
    }
  }, [rows, searching, held, known])
  return searching ? texts : undefined
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

/** These clicks in this order, stored or held; those that are gone are left out. Undefined until read. */
export function useClicks(clickIds: readonly string[]): Click[] | undefined {
  const held = useHeld()
  const stored = useLive(
    async () => ({ clickIds, clicks: await database.clicks.bulkGet([...clickIds]) }),
    `clicks:${clickIds.join()}`,
  )
  return useMemo(() => {
    if (!held || !stored) return undefined
    return stored.clickIds.flatMap(
      (clickId, position) => stored.clicks[position] ?? held.find(({ id }) => id === clickId) ?? [],
    )
  }, [held, stored])
}

/** The rows of these clicks and of all that are tied to them, in no order; undefined until first read. */
export function useRelatives(clickIds: readonly string[]): ListedClick[] | undefined {
  const held = useHeld()
  const known = useKnown()
  const of = clickIds.join()
  const ties = held?.map(({ id, previousClickId }) => `${id}<${previousClickId}`).join()
  const read = useLive(async () => held && readRelatives(clickIds, held.map(heldRow(known))), `${of}:${ties}`)
  // While a click of this session is added, the others stay in sight.
  return useLatest(read, of)
}

/** The runs fired from these clicks, newest first. */
export function useRuns(clickIds: readonly string[]): Run[] {
  const runs = useLive(
    () =>
      database.runs
        .where('clickId')
        .anyOf([...clickIds])
        .sortBy('startedAt'),
    `runs:${clickIds.join()}`,
  )
  return runs ? [...runs].reverse() : []
}

const heldRow =
  (known: Known) =>
  (click: Click): ListedClick => ({ ...summarise(click, known), held: true })
const heldText =
  (known: Known) =>
  (click: Click): [string, string] => [click.id, searchTextOf(click, known).text]
const storedRow = (summary: Summary): ListedClick => ({ ...summary, held: false })

function readRelatives(clickIds: readonly string[], held: readonly ListedClick[]): Promise<ListedClick[]> {
  return gatherRelatives(clickIds, {
    clicks: async (ids) => {
      const stored = await database.summaries.bulkGet([...ids])
      return [
        ...stored.flatMap((summary) => (summary ? [storedRow(summary)] : [])),
        ...held.filter(({ id }) => ids.includes(id)),
      ]
    },
    followers: async (ids) => {
      const stored = await database.summaries
        .where('previousClickId')
        .anyOf([...ids])
        .toArray()
      return [
        ...stored.map(storedRow),
        ...held.filter(({ previousClickId }) => previousClickId && ids.includes(previousClickId)),
      ]
    },
  })
}

function readSummaries(tabId: number | undefined, limit: number): Promise<Summary[]> {
  const rows =
    tabId === undefined
      ? database.summaries.orderBy('startedAt')
      : database.summaries.where('[tabId+startedAt]').between([tabId, 0], [tabId, Number.MAX_SAFE_INTEGER])
  // All of them are read at once, which is many times faster than one by one from the end.
  return limit === Number.POSITIVE_INFINITY
    ? rows.toArray().then((all) => all.reverse())
    : rows.reverse().limit(limit).toArray()
}
