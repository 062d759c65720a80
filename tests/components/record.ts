import { create } from 'zustand'
import type { ListedClick, SummaryFilter } from '@/components/data/clicks'
import { useKnown } from '@/components/data/settings'
import type { TabClick } from '@/components/data/tab-click'
import { summarise } from '@/lib/checks/summary'
import { lastOf } from '@/lib/list/last'
import { searchTextOf } from '@/lib/list/search-text'
import type { Click } from '@/lib/schemas/click'
import type { Run } from '@/lib/schemas/run'

interface Recorded {
  clicks: Click[]
  /** In the session's memory only. */
  held: Click[]
  /** Kept from an earlier browser session. */
  earlier: Click[]
  runs: Run[]
}

/** What the id of a click begins with whose page may still be open. */
export const SESSION_PREFIX = 'now-'

const nothing: Recorded = { clicks: [], held: [], earlier: [], runs: [] }
const useRecord = create<Recorded>(() => nothing)

/** Records clicks and runs, beside those that are there. */
export function record(recorded: Partial<Recorded>): void {
  useRecord.setState(recorded)
}

export function emptyRecord(): void {
  useRecord.setState(nothing, true)
}

/** As the hook of this name in `components/data/clicks`. */
export function useSummaries(filter: SummaryFilter = {}): ListedClick[] {
  const { tabId, limit = 500, thisSession = tabId !== undefined } = filter
  const { clicks, held, earlier } = useRecord()
  const known = useKnown()
  return [...clicks, ...held, ...(thisSession ? [] : earlier)]
    .map((click) => ({ ...summarise(click, known), held: held.includes(click) }))
    .filter((row) => tabId === undefined || row.tabId === tabId)
    .sort((one, other) => other.startedAt - one.startedAt)
    .slice(0, limit)
}

/** As the hook of this name in `components/data/clicks`. */
export function useSearchTexts(_: unknown, searching: boolean): ReadonlyMap<string, string> | undefined {
  const { clicks, held, earlier } = useRecord()
  const known = useKnown()
  if (!searching) return undefined
  return new Map([...clicks, ...held, ...earlier].map((click) => [click.id, searchTextOf(click, known).text]))
}

/** As the hook of this name in `components/data/clicks`. */
export function useClick(clickId: string | undefined): Click | null {
  const { clicks, held, earlier } = useRecord()
  return [...clicks, ...held, ...earlier].find(({ id }) => id === clickId) ?? null
}

/** As the hook of this name in `components/data/tab-click`. */
export function useTabClick(tabId: number): TabClick | null {
  const { clicks, held } = useRecord()
  const row = lastOf(useSummaries({ tabId }))
  const click = [...clicks, ...held].find(({ id }) => id === row?.id)
  return click ? { click, ...(row?.held ? {} : { row }) } : null
}

/** As the hook of this name in `components/data/clicks`. */
export function useClicks(clickIds: readonly string[]): Click[] {
  const { clicks, held, earlier } = useRecord()
  return clickIds.flatMap((id) => [...clicks, ...held, ...earlier].find((click) => click.id === id) ?? [])
}

/** As the hook of this name in `components/data/clicks`, but of all clicks: which are tied is for the reader. */
export function useRelatives(clickIds: readonly string[]): ListedClick[] {
  const { clicks, held, earlier } = useRecord()
  const known = useKnown()
  if (clickIds.length === 0) return []
  return [...clicks, ...held, ...earlier].map((click) => ({
    ...summarise(click, known),
    held: held.includes(click),
  }))
}

/** As the hook of this name in `components/data/session`. */
export function useSessionPrefix(): string {
  return SESSION_PREFIX
}

/** As the hook of this name in `components/data/clicks`. */
export function useRuns(clickIds: readonly string[]): Run[] {
  return useRecord().runs.filter((run) => clickIds.includes(run.clickId ?? ''))
}
