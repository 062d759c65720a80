import type { Click } from '@/lib/schemas/click'
import { HopLine } from './HopLine'
import { durationOf, type HopRow } from './hop-rows'
import './hops.css'

/** The hops of a click in order; each opens to its whole URL. */
export function HopTimeline({ click, rows }: { click: Click; rows: readonly HopRow[] }) {
  const total = Math.max(1, durationOf(click))
  return (
    <div className="hops">
      {click.source && (
        <p className="source soft" title={click.source.url}>
          from <span className="mono">{click.source.url}</span>
          {click.source.linkText && ` · “${click.source.linkText}”`}
        </p>
      )}
      <ol aria-label="Hops">
        {click.gaps.some(({ afterHop }) => afterHop < 0) && (
          <li className="gap">The beginning was not seen</li>
        )}
        {rows.map((row) => (
          <HopLine key={row.number} row={row} total={total} />
        ))}
      </ol>
    </div>
  )
}
