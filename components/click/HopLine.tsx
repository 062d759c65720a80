import { ChevronRight } from 'lucide-react'
import { type CSSProperties, useEffect, useRef, useState } from 'react'
import { cutMiddle } from '@/components/ui/cut-middle'
import { formatDuration } from '@/components/ui/times'
import type { Click } from '@/lib/schemas/click'
import { t } from '@/lib/text'
import { HopDetail } from './HopDetail'
import type { HopChange, HopRow } from './hop-rows'

const SIGNS = { added: '+', dropped: '−', lost: t`− lost`, damaged: t`≠ damaged` } as const

interface HopLineProps {
  /** Whose hop it is. */
  click: Click
  row: HopRow
  /** How long the whole click took, in milliseconds: the width of the waterfall. */
  total: number
  /** Opened and in sight from the start. */
  opened: boolean
}

/** One hop in one line: number, status, how it led on, host, platform, what it did to the IDs, time. */
export function HopLine({ click, row, total, opened }: HopLineProps) {
  const [open, setOpen] = useState(opened)
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (opened) line.current?.scrollIntoView({ block: 'nearest' })
  }, [opened])
  const { hop, number, host, path, platform, status, ledOn, changes, lasts, gap } = row
  return (
    <li ref={line} className={hop.error ? 'hop failed' : 'hop'} data-copy={hop.url} data-testid="hop">
      <button type="button" className="hop-line" aria-expanded={open} onClick={() => setOpen(!open)}>
        <ChevronRight className="chevron" size={12} aria-hidden />
        <span className="number">{number}</span>
        <span className={(hop.status ?? 0) >= 400 ? 'status bad' : 'status'} title={hop.statusLine}>
          {status}
        </span>
        <span className="led-on">{ledOn}</span>
        <span className="place mono" title={hop.url}>
          {host}
          <span className="path">{cutMiddle(path)}</span>
        </span>
        <span className="notes">
          {changes.map((change) => (
            <Change key={`${change.kind} ${change.name}`} {...change} />
          ))}
          {platform && <span className="platform">{platform}</span>}
        </span>
        <span className="bar" aria-hidden>
          <span style={barOf(row, total)} />
        </span>
        <span className="time">{lasts === undefined ? '…' : formatDuration(lasts)}</span>
      </button>
      {open && <HopDetail click={click} row={row} />}
      {gap && <p className="gap">{t`Not seen: ${gap.reason}`}</p>}
    </li>
  )
}

function Change({ name, kind }: HopChange) {
  return (
    <span className={`change ${kind}`}>
      {SIGNS[kind]} {name}
    </span>
  )
}

function barOf({ begins, lasts = 0 }: HopRow, total: number): CSSProperties {
  return { left: `${(begins / total) * 100}%`, width: `${(lasts / total) * 100}%` }
}
