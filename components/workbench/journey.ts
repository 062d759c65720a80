import { useMemo } from 'react'
import { type ListedClick, useClicks, useRelatives } from '@/components/data/clicks'
import { useLatest } from '@/components/data/live'
import type { Clicks } from '@/lib/journey/join'
import { type Fork, type Journey, journeyOf, tieLinks } from '@/lib/journey/path'
import type { ImportedClicks } from './imported'

const NONE: readonly string[] = []

/** The journey of a click, as the detail shows it. */
export interface ShownJourney {
  clicks: Clicks
  forks: ShownFork[]
}

/** A click after which the journey went on in other ways too. */
export interface ShownFork {
  afterId: string
  /** Of the click after which it forks, counted from 1. */
  number: number
  branches: ListedClick[]
}

/** The journey of a click, of the record or of a file that is shown; undefined until read. */
export function useJourney(
  clickId: string | undefined,
  file: ImportedClicks | undefined,
): ShownJourney | undefined {
  const relatives = useRelatives(clickId && !file ? [clickId] : NONE)
  const rows = file?.rows ?? relatives
  const path = useMemo(
    () => (clickId && rows ? journeyOf(clickId, tieLinks(rows)) : undefined),
    [clickId, rows],
  )
  const recorded = useClicks(file || !path ? NONE : path.clickIds)
  const inFile = useMemo(() => file && path?.clickIds.flatMap((id) => file.click(id) ?? []), [file, path])
  // While a further click is read, those before stay in sight.
  const clicks = useLatest(inFile ?? recorded, clickId)
  return useMemo(() => {
    const [first, ...others] = clicks ?? []
    if (!path || !first) return undefined
    return { clicks: [first, ...others], forks: path.forks.map((fork) => shownFork(fork, path, rows ?? [])) }
  }, [clicks, path, rows])
}

/** Of a journey, the clicks up to this one. */
export function wayTo(clickId: string, [first, ...others]: Clicks): Clicks {
  const place = others.findIndex(({ id }) => id === clickId)
  return [first, ...others.slice(0, place + 1)]
}

function shownFork(
  { afterId, branchIds }: Fork,
  { clickIds }: Journey,
  rows: readonly ListedClick[],
): ShownFork {
  return {
    afterId,
    number: clickIds.indexOf(afterId) + 1,
    branches: branchIds.flatMap((id) => rows.find((row) => row.id === id) ?? []),
  }
}
