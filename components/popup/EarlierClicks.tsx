import { useExtension } from '@/components/data/extension'
import { placeToHash } from '@/components/workbench/place'
import type { Clicks } from '@/lib/journey/join'
import { t } from '@/lib/text'
import { hostOf } from '@/lib/url/host'

/** That a click, the last of its way, follows from earlier ones, and the way to all of them; nothing where it does not. */
export function EarlierClicks({ way }: { way: Clicks }) {
  const { openWorkbench } = useExtension()
  const [first] = way
  const number = way.length
  const clickId = way.at(-1)?.id
  if (number === 1) return null
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
