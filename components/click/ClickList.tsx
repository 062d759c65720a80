import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef } from 'react'
import type { ListedClick } from '@/components/data/clicks'
import { tieLinks } from '@/lib/journey/path'
import { journeyPlaces } from '@/lib/journey/place'
import { t } from '@/lib/text'
import { ClickLine, lineId } from './ClickLine'
import './click-list.css'

/** The element that takes the keys. */
export const LIST_ID = 'click-list'
const LINE_HEIGHT = 44
const PAGE = 10

interface ClickListProps {
  rows: readonly ListedClick[]
  /** The rows, and what is known of clicks that they are tied to and that are not listed. */
  relatives: readonly ListedClick[]
  chosenId: string | undefined
  /** The clicks marked for what is done with several. */
  marked: ReadonlySet<string>
  onChoose: (clickId: string) => void
  /** The click was marked, or its mark taken away. */
  onMark: (clickId: string) => void
  onMarkAll: (clickIds: readonly string[]) => void
  /** To look into the chosen one. */
  onEnter: () => void
}

/**
 * Clicks, newest first; only those in sight are in the page. Arrows choose, Space or Ctrl-click marks, Shift-click
 * marks all between.
 */
export function ClickList({
  rows,
  relatives,
  chosenId,
  marked,
  onChoose,
  onMark,
  onMarkAll,
  onEnter,
}: ClickListProps) {
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
    const isAll = event.key === 'a' && (event.ctrlKey || event.metaKey)
    if (step === undefined && !isAll && event.key !== ' ' && event.key !== 'Enter') return
    event.preventDefault()
    if (isAll) onMarkAll(rows.map(({ id }) => id))
    if (event.key === ' ' && chosenId) onMark(chosenId)
    if (event.key === 'Enter') onEnter()
    if (step === undefined) return
    const next = rows[Math.max(0, Math.min(rows.length - 1, chosen + step))]
    if (next) onChoose(next.id)
  }

  const markUntil = (position: number) => {
    const [first, last] = [Math.max(0, Math.min(chosen, position)), Math.max(chosen, position)]
    onMarkAll([...marked, ...rows.slice(first, last + 1).map(({ id }) => id)])
  }

  return (
    <div className="click-list" ref={scroller}>
      <div
        id={LIST_ID}
        role="listbox"
        aria-label={t`Clicks`}
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
              onMarkUntil={() => markUntil(index)}
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
