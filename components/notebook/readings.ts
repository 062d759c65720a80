import CRC32 from 'crc-32'
import { useEffect, useMemo } from 'react'
import { useExtension } from '@/components/data/extension'
import { type RunList, readRuns } from '@/components/data/runs'
import { useKnown, useSettings } from '@/components/data/settings'
import { readRun } from '@/components/fire/run-reading'
import type { Known } from '@/lib/ids/known'
import type { RunSummary } from '@/lib/schemas/run-summary'
import { keepReadings } from '@/lib/store/runs'

const BATCH = 100

/**
 * Reads what the answers of the listed runs mean, where it was not read with what is known now, a batch at a time,
 * and keeps it: a list of thousands cannot read whole answers each time it is shown.
 */
export function useReadings({ runs, refresh }: RunList): void {
  const { version } = useExtension()
  const ownPlatforms = useSettings((settings) => settings.ownPlatforms)
  const known = useKnown()
  const by = useMemo(() => `${version} ${CRC32.str(JSON.stringify(ownPlatforms))}`, [version, ownPlatforms])
  // As a text, so that the same batch is not read again while the list changes around it.
  const unread = useMemo(() => firstUnread(runs ?? [], by).join(' '), [runs, by])
  useEffect(() => {
    if (unread === '') return
    const runIds = unread.split(' ')
    void readBatch(runIds, known, by).then(() => refresh(runIds))
  }, [unread, known, by, refresh])
}

function firstUnread(runs: readonly RunSummary[], by: string): string[] {
  const unread: string[] = []
  for (const { id, state, reading } of runs) {
    if (state !== 'pending' && reading?.by !== by) unread.push(id)
    if (unread.length === BATCH) break
  }
  return unread
}

async function readBatch(runIds: readonly string[], known: Known, by: string): Promise<void> {
  const runs = await readRuns(runIds)
  await keepReadings(
    runs.map((run) => {
      const { verdict, severity } = readRun(run, known)
      return { id: run.id, reading: { verdict, severity, by } }
    }),
  )
}
