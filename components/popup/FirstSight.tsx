import { useMemo } from 'react'
import { ClickFacts } from '@/components/click/ClickFacts'
import { HopTimeline } from '@/components/click/HopTimeline'
import { hopRowsOf } from '@/components/click/hop-rows'
import { Verdict } from '@/components/click/Verdict'
import type { HostClaim } from '@/lib/ids/host-claim'
import type { Click } from '@/lib/schemas/click'
import type { Summary } from '@/lib/schemas/summary'
import { buildHostTable } from '@/lib/url/host-table'

const NOTHING_KNOWN = { index: { hosts: buildHostTable<HostClaim>([]) } }

/** A click by what is written of it: its sentence and its hops, before anything is derived. */
export function FirstSight({ click, row }: { click: Click; row: Summary }) {
  const rows = useMemo(() => hopRowsOf(click, [], NOTHING_KNOWN), [click])
  return (
    <>
      <section className="summary">
        <Verdict verdict={row} />
        <ClickFacts click={click} held={false} />
      </section>
      <HopTimeline click={click} rows={rows} />
    </>
  )
}
