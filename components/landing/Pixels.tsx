import { useMemo } from 'react'
import { NetworkConversions } from '@/components/conversion/NetworkConversions'
import { useKnown } from '@/components/data/settings'
import { Copy } from '@/components/ui/Copy'
import { cutMiddle } from '@/components/ui/cut-middle'
import { isAnswered } from '@/lib/ids/script-calls'
import { judgeConversions } from '@/lib/pixels/conversion'
import { type ReadPixel, readPixels } from '@/lib/pixels/read'
import type { Click } from '@/lib/schemas/click'
import { t } from '@/lib/text'
import { splitUrl } from '@/lib/url/split'
import { whatWasTold } from './pixel-words'
import './script-calls.css'

interface PixelsProps {
  /** Whose pages are looked at. */
  clicks: readonly Click[]
  /** All clicks that they are tied to: an order is judged by the ID of any of them. */
  journey: readonly Click[]
}

/** What the pages told networks and pixels of an order, and whether that was right; nothing where they told nothing. */
export function Pixels({ clicks, journey }: PixelsProps) {
  const known = useKnown()
  const networks = useMemo(() => judgeConversions(journey, known), [journey, known])
  const pixels = readPixels(clicks)
  if (pixels.length === 0) return null
  return (
    <section className="script-calls" aria-label={t`Conversion calls`}>
      <h2>{t`Conversions told by the page`}</h2>
      <ul>
        {pixels.map((read) => (
          <PixelLine key={`${read.call.requestId} ${read.call.at} ${read.call.url}`} read={read} />
        ))}
      </ul>
      <NetworkConversions networks={networks} />
    </section>
  )
}

function PixelLine({ read }: { read: ReadPixel }) {
  const { call, platform, pixel } = read
  const { origin, path } = splitUrl(call.url)
  const isBad = call.error !== undefined || (call.status !== undefined && !isAnswered(call))
  return (
    <li className={isBad ? 'script-call failed' : 'script-call'} data-testid="pixel">
      <span className="answer">{call.error ? t`failed` : (call.status ?? '…')}</span>
      <span className="place mono" title={call.url}>
        {origin.replace(/^https?:\/\//i, '')}
        <span className="path">{cutMiddle(path)}</span>
      </span>
      <span className="platform">{platform.name}</span>
      <span className="role">
        {pixel.role === 'conversion' ? t`tells of an order` : t`tells of an event`}
      </span>
      <Copy text={call.url} what={t`URL`} />
      <p className="soft">
        {whatWasTold(read)} ·{' '}
        <a href={pixel.docs} target="_blank" rel="noreferrer">
          {t`documentation`}
        </a>
      </p>
    </li>
  )
}
