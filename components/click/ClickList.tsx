import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef } from 'react'
import type { ListedClick } from '@/components/data/clicks'
import { tieLinks } from '@/lib/journey/path'
import { journeyPlaces } from '@/lib/journey/place'
import { ClickLine, lineId } from './ClickLine'
import './click-list.css'

const LINE_HEIGHT = 44
const PAGE = 10

interface ClickListProps {
  rows: readonly ListedClick[]
  /** The rows, and what is known of clicks that they are tied to and that are not listed. */
  relatives: readonly ListedClick[]
  chosenId: string | undefined
  /** The clicks marked for an export of several. */
  marked: ReadonlySet<string>
  onChoose: (clickId: string) => void
  onMark: (clickId: string) => void
}

/** Clicks, newest first; only those in sight are in the page. Arrows choose, Space or Ctrl-click marks. */
export function ClickList({ rows, relatives, chosenId, marked, onChoose, onMark }: ClickListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    getItemKey: (position) => rows[position]?.id ?? position,
    overscan: 6,
  })
  const places = useMemo(() => journeyPlaces(tieLinks(relatives)), [relatives])
  const isTied = (one: ListedClick | undefined, other: ListedClick | undefined) => {
    const firstId = one && places.get(one.id)?.firstId
    return firstId !== undefined && other !== undefined && firstId === places.get(other.id)?.firstId
  }
  const chosen = rows.findIndex(({ id }) => id === chosenId)
  const shown = useRef<{ firstId?: string; chosenId?: string }>({})
  useLayoutEffect(() => {
    const before = shown.current
    shown.current = { firstId: rows[0]?.id, chosenId }
    const inserted = rows.findIndex(({ id }) => id === before.firstId)
    const list = scroller.current
    // What is read further down stays where it is, even while the newest click is followed.
    if (list && inserted > 0 && list.scrollTop > 0) list.scrollTop += inserted * LINE_HEIGHT
    else if (chosen >= 0 && chosenId !== before.chosenId) virtual.scrollToIndex(chosen)
  }, [rows, chosen, chosenId, virtual])

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (event.key === ' ' && chosenId) onMark(chosenId)
    if (step === undefined && event.key !== ' ') return
    event.preventDefault()
    if (step === undefined) return
    const next = rows[Math.max(0, Math.min(rows.length - 1, chosen + step))]
    if (next) onChoose(next.id)
  }

  return (
    <div className="click-list" ref={scroller}>
      <div
        role="listbox"
        aria-label="Clicks"
        aria-multiselectable
        aria-activedescendant={chosenId && lineId(chosenId)}
        tabIndex={0}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index]
          if (!row) return null
          return (
            <ClickLine
              key={key}
              row={row}
              top={start}
              chosen={row.id === chosenId}
              marked={marked.has(row.id)}
              place={places.get(row.id)}
              tied={{ above: isTied(row, rows[index - 1]), below: isTied(row, rows[index + 1]) }}
              onChoose={onChoose}
              onMark={onMark}
            />
          )
        })}
      </div>
    </div>
  )
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}
