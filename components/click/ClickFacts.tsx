import type { ReactNode } from 'react'
import { formatClock, formatDuration, formatMoment } from '@/components/ui/times'
import type { Click } from '@/lib/schemas/click'
import { t } from '@/lib/text'
import { hostOf } from '@/lib/url/host'
import { durationOf } from './hop-rows'
import { outcomeWords } from './words'
import './verdict.css'

interface ClickFactsProps {
  click: Click
  /** In this session's memory only. */
  held: boolean
  /** What can be done about it. */
  children?: ReactNode
}

/** The click in one line: from where to where, in how many hops, how long and when. */
export function ClickFacts({ click, held, children }: ClickFactsProps) {
  const { hops, startedAt, outcome } = click
  return (
    <div className="click-facts numbers">
      <span className="hosts mono">
        {hostChain(hostOf(hops[0]?.url ?? ''), hostOf(hops.at(-1)?.url ?? ''))}
      </span>
      <span>{countHops(hops.length)}</span>
      <span>{formatDuration(durationOf(click))}</span>
      {outcome !== 'landed' && <span>{outcomeWords[outcome]}</span>}
      <time dateTime={new Date(startedAt).toISOString()} title={formatMoment(startedAt)}>
        {formatClock(startedAt)}
      </time>
      {held && !click.private && (
        <span
          className="badge"
          title={t`It carries no affiliate identifier, so it is not written to the disk. Pin it to keep it.`}
        >
          {t`this session only`}
        </span>
      )}
      {click.private && (
        <span className="badge" title={t`Clicks of private windows are never written to the disk.`}>
          {t`private window`}
        </span>
      )}
      {children}
    </div>
  )
}

/** `first.example → last.example`, or the one host where both are the same. */
export function hostChain(first: string, last: string): string {
  if (!first || !last || first === last) return first || last || t`no host`
  return `${first} → ${last}`
}

/** `1 hop`, `4 hops`. */
export function countHops(count: number): string {
  return count === 1 ? t`1 hop` : t`${count} hops`
}
