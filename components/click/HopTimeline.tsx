import { type CSSProperties, Fragment } from 'react'
import { useWidth } from '@/components/data/widths'
import { walk } from '@/components/keyboard/walk'
import { PaneDivider } from '@/components/ui/PaneDivider'
import type { Click } from '@/lib/schemas/click'
import { t } from '@/lib/text'
import { HopLine } from './HopLine'
import type { HopRow } from './hop-rows'
import { JourneyClick } from './JourneyClick'
import './hops.css'

interface HopTimelineProps {
  click: Click
  rows: readonly HopRow[]
  /** The hop that is opened from the start, counted from 0. */
  opened?: number
  /** The width of the time bars can be changed. */
  sizable?: boolean
}

/** The hops of a click or a journey in order; each opens to its whole URL. */
export function HopTimeline({ click, rows, opened, sizable }: HopTimelineProps) {
  const bars = useWidth('barWidth')
  const total = Math.max(1, ...rows.map(({ begins, lasts = 0 }) => begins + lasts))
  const isJourney = rows.some(({ begun }) => begun)
  return (
    <div className="hops">
      {click.source && !isJourney && (
        <p className="source soft" title={click.source.url}>
          {t`from`} <span className="mono">{click.source.url}</span>
          {click.source.linkText && ` · “${click.source.linkText}”`}
        </p>
      )}
      <div className="hop-table" style={sizable ? barStyle(bars.width) : undefined}>
        {sizable && (
          <PaneDivider name={t`the time bars`} after className="bar-divider" testId="bar-divider" {...bars} />
        )}
        <ol aria-label={t`Hops`} onKeyDown={(event) => walk(event, '.hop-line')}>
          {click.gaps.some(({ afterHop }) => afterHop < 0) && (
            <li className="gap">{t`The beginning was not seen`}</li>
          )}
          {rows.map((row) => (
            <Fragment key={row.number}>
              {row.begun && <JourneyClick begun={row.begun} />}
              <HopLine click={click} row={row} total={total} opened={row.number - 1 === opened} />
            </Fragment>
          ))}
        </ol>
      </div>
    </div>
  )
}

function barStyle(width: number) {
  return { '--bar-width': t`${width}px` } as CSSProperties
}
