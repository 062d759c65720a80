import { useMemo } from 'react'
import { useSessionPrefix } from '@/components/data/session'
import { useKnown } from '@/components/data/settings'
import { isLandingOpen, type Receipt, receiptsOf } from '@/lib/checks/receipt'
import type { IdTrack } from '@/lib/ids/follow'
import type { Click } from '@/lib/schemas/click'

/** Derives the receipts of a click's landing page, once for each of its states. */
export function useReceipts(click: Click, tracks: readonly IdTrack[]): Receipt[] {
  const isOpen = isLandingOpen(click, useSessionPrefix() ?? '')
  const known = useKnown()
  return useMemo(() => receiptsOf(click, tracks, isOpen, known), [click, tracks, isOpen, known])
}
