import { useMemo } from 'react'
import { useClick, useRelatives } from '@/components/data/clicks'
import { useExtension } from '@/components/data/extension'
import { placeToHash } from '@/components/workbench/place'
import { journeyOf, tieLinks } from '@/lib/journey/path'
import { t } from '@/lib/text'
import { hostOf } from '@/lib/url/host'

/** That a click follows from earlier ones, and the way to all of them; nothing where it does not. */
export function EarlierClicks({ clickId }: { clickId: string }) {
  const { openWorkbench } = useExtension()
  const relatives = useRelatives(useMemo(() => [clickId], [clickId]))
  const { clickIds } = journeyOf(clickId, tieLinks(relatives ?? []))
  const number = clickIds.indexOf(clickId) + 1
  const first = useClick(number > 1 ? clickIds[0] : undefined)
  if (!first) return null
  const from = hostOf(first.source?.url ?? first.hops[0]?.url ?? '')
  return (
    <p className="soft" data-testid="earlier-clicks">
      {t`click ${number} of a journey`}
      {from && t` from ${from}`} ·{' '}
      <button
        type="button"
        className="button link"
        data-testid="show-journey"
        onClick={() => openWorkbench(placeToHash({ clickId, scope: 'journey' }))}
      >
        {t`show journey`}
      </button>
    </p>
  )
}
