import CRC32 from 'crc-32'
import { useEffect, useMemo } from 'react'
import { useExtension } from '@/components/data/extension'
import { usePartners } from '@/components/data/partners'
import { type RunList, readRuns } from '@/components/data/runs'
import { useKnown, useSettings } from '@/components/data/settings'
import { readRun } from '@/components/fire/run-reading'
import type { Known } from '@/lib/ids/known'
import type { Partner } from '@/lib/schemas/partner'
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
  const partners = usePartners()
  const by = useMemo(
    () => partners && `${version} ${CRC32.str(JSON.stringify([ownPlatforms, partners.map(answering)]))}`,
    [version, ownPlatforms, partners],
  )
  // As a text, so that the same batch is not read again while the list changes around it.
  const unread = useMemo(() => (by ? firstUnread(runs ?? [], by).join(' ') : ''), [runs, by])
  useEffect(() => {
    if (unread === '' || !by || !partners) return
    const runIds = unread.split(' ')
    void readBatch(runIds, known, partners, by).then(() => refresh(runIds))
  }, [unread, known, partners, by, refresh])
}

function firstUnread(runs: readonly RunSummary[], by: string): string[] {
  const unread: string[] = []
  for (const { id, state, reading } of runs) {
    if (state !== 'pending' && reading?.by !== by) unread.push(id)
    if (unread.length === BATCH) break
  }
  return unread
}

/** What of a partner tells how its answers read. */
function answering({ id, name, platform, answers }: Partner) {
  return { id, name, platform, answers }
}

async function readBatch(
  runIds: readonly string[],
  known: Known,
  partners: readonly Partner[],
  by: string,
): Promise<void> {
  const runs = await readRuns(runIds)
  await keepReadings(
    runs.map((run) => {
      const partner = partners.find(({ id }) => id === run.partner?.id)
      const { verdict, severity } = readRun(run, known, partner)
      return { id: run.id, reading: { verdict, severity, by } }
    }),
  )
}
