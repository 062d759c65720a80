import type { ReactNode } from 'react'
import { Copy } from '@/components/ui/Copy'
import { formatMoment } from '@/components/ui/times'
import { explainNetworkError } from '@/lib/browser/network-errors'
import type { Click } from '@/lib/schemas/click'
import { t } from '@/lib/text'
import { removedPairs } from '@/lib/url/changes'
import type { HopRow } from './hop-rows'
import { MarkedUrl } from './MarkedUrl'
import { byWords, howWords } from './words'

/** All that is known of one hop apart from its headers. */
export function HopDetail({ click, row: { hop, previous } }: { click: Click; row: HopRow }) {
  const removed = previous ? removedPairs(previous.url, hop.url) : []
  const curl = async () => (await import('@/components/data/evidence')).curlOfHopText(click, hop)
  const facts: [string, ReactNode][] = [
    [t`Reached by`, t`${howWords[hop.how]}, sent on by ${byWords[hop.by]}`],
    [t`Request`, hop.method],
    [t`Answer`, hop.error ? `${explainNetworkError(hop.error.code)} (${hop.error.code})` : hop.statusLine],
    [t`From`, [hop.ip, hop.fromCache && t`the browser’s cache`].filter(Boolean).join(', ')],
    [t`Began`, formatMoment(hop.startedAt)],
    [t`Dropped`, removed.length > 0 && <span className="mono">{removed.join('  ')}</span>],
  ]
  return (
    <div className="hop-detail">
      <div className="whole-url">
        <MarkedUrl url={hop.url} previous={previous?.url} />
        <Copy text={hop.url} what={t`URL`} />
        <span className="as-curl soft">
          {t`curl`} <Copy text={curl} what={t`as curl, redacted`} testId="copy-hop-curl" />
        </span>
      </div>
      <dl>
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </div>
  )
}
