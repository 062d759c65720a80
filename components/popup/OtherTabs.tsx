import { countHops, hostChain } from '@/components/click/ClickFacts'
import { useSummaries } from '@/components/data/clicks'
import { useExtension } from '@/components/data/extension'
import { SeverityMark } from '@/components/ui/SeverityMark'
import { formatClock } from '@/components/ui/times'
import { placeToHash } from '@/components/workbench/place'
import { t } from '@/lib/text'

const SEARCHED = 60
const SHOWN = 4

/** The last click of each other tab of this browser session. */
export function OtherTabs({ tabId }: { tabId: number }) {
  const { openWorkbench } = useExtension()
  const others = (useSummaries({ limit: SEARCHED, thisSession: true }) ?? []).filter(
    (row) => row.tabId !== tabId,
  )
  const latest = others.filter((row, place) => others.findIndex((one) => one.tabId === row.tabId) === place)
  if (latest.length === 0) return null
  return (
    <section className="other-tabs">
      <h2>{t`Other recent clicks`}</h2>
      <ul>
        {latest.slice(0, SHOWN).map((row) => (
          <li key={row.id}>
            <button
              type="button"
              title={row.sentence}
              onClick={() => openWorkbench(placeToHash({ clickId: row.id }))}
            >
              <SeverityMark severity={row.severity} size={12} />
              <span className="mono">{hostChain(row.firstHost, row.lastHost)}</span>
              <span className="soft">{countHops(row.hops)}</span>
              <span className="soft numbers">{formatClock(row.startedAt)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
