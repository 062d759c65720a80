import { useCallback, useEffect, useState } from 'react'
import { nextTask } from '@/components/ui/next-task'
import { withNewest, withRows } from '@/lib/notebook/merge'
import type { Run } from '@/lib/schemas/run'
import type { RunSummary } from '@/lib/schemas/run-summary'
import { database } from '@/lib/store/database'
import { readRunSummariesBefore, readRunsWithValue } from '@/lib/store/runs'
import { t } from '@/lib/text'
import { useLive } from './live'

/** So many are followed as they change; what lies further back is read once. */
const FOLLOWED = 100
const NONE: readonly Run[] = []

export interface RunList {
  /** Newest first; undefined until first read. */
  runs: readonly RunSummary[] | undefined
  /** All that is stored was read. */
  isWhole: boolean
  /** Reads the rows of these runs anew. */
  refresh: (runIds: readonly string[]) => Promise<void>
}

/** The rows of all runs, read a part at a time; the newest of them live. */
export function useRunSummaries(): RunList {
  const [runs, setRuns] = useState<readonly RunSummary[]>()
  const [isWhole, setWhole] = useState(false)
  const newest = useLive(readNewest, t`newest runs`)

  useEffect(() => {
    let isOver = false
    const readOn = async (before: number): Promise<void> => {
      const part = await readRunSummariesBefore(before)
      if (isOver) return
      setRuns((listed = []) => appended(listed, part))
      const oldest = part.at(-1)
      if (!oldest) return setWhole(true)
      await nextTask()
      return readOn(oldest.startedAt)
    }
    void readOn(Number.MAX_SAFE_INTEGER)
    return () => {
      isOver = true
    }
  }, [])

  useEffect(() => {
    if (newest)
      setRuns((listed) => listed && (newest.length < FOLLOWED ? newest : withNewest(listed, newest)))
  }, [newest])

  const refresh = useCallback(async (runIds: readonly string[]) => {
    const rows = await database.runSummaries.bulkGet([...runIds])
    const changed = new Map(runIds.map((runId, position) => [runId, rows[position]]))
    setRuns((listed) => listed && withRows(listed, changed))
  }, [])
  return { runs, isWhole, refresh }
}

/** One run; undefined until read, null when it is gone. */
export function useRun(runId: string | undefined): Run | null | undefined {
  return useLive(async () => (runId ? ((await database.runs.get(runId)) ?? null) : null), `run:${runId}`)
}

/** The tests of a conversions API in which this value may stand, of any click or none; none of an empty value. */
export function useRunsWithValue(api: string, value: string): readonly Run[] {
  const runs = useLive(
    async () => (value.trim() ? readRunsWithValue(api, value) : []),
    `runs:${api}:${value}`,
  )
  return runs ?? NONE
}

/** These runs, in this order; those that are gone are left out. */
export async function readRuns(runIds: readonly string[]): Promise<Run[]> {
  const runs = await database.runs.bulkGet([...runIds])
  return runs.filter((run) => run !== undefined)
}

function readNewest(): Promise<RunSummary[]> {
  return database.runSummaries.orderBy('startedAt').reverse().limit(FOLLOWED).toArray()
}

function appended(listed: readonly RunSummary[], part: readonly RunSummary[]): RunSummary[] {
  const known = new Set(listed.map(({ id }) => id))
  return [...listed, ...part.filter(({ id }) => !known.has(id))]
}
