import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type ReactNode, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import './virtual-table.css'

interface VirtualTableProps {
  name: string
  className: string
  head: ReactNode
  /** The widths of its columns in pixels, by the property that its style sheet reads. */
  widths?: Readonly<Record<`--${string}`, number>>
  count: number
  /** Of a row in pixels, where there is room for a line and where there is not. */
  heights: { wide: number; narrow: number }
  /** The `data-testid` of a row. */
  rowTestId: string
  /** The row that is looked at. */
  chosen?: (position: number) => boolean
  /** The cells of a row. */
  children: (position: number) => ReactNode
}

/** A table of which only the rows in sight are in the page. */
export function VirtualTable({
  name,
  className,
  head,
  widths = {},
  count,
  heights,
  rowTestId,
  chosen,
  children,
}: VirtualTableProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const isNarrow = useSyncExternalStore(followWidth, () => narrow.matches)
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => (isNarrow ? heights.narrow : heights.wide),
    overscan: 8,
  })
  useLayoutEffect(() => virtual.measure(), [isNarrow, virtual])
  return (
    <div className="virtual-table" ref={scroller}>
      <table className={className} style={inPixels(widths)} aria-label={name} aria-rowcount={count + 1}>
        <thead>{head}</thead>
        <tbody style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start, size }) => (
            <tr
              key={key}
              aria-rowindex={index + 2}
              style={{ top: start, height: size }}
              data-testid={rowTestId}
              aria-current={chosen?.(index) || undefined}
            >
              {children(index)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function inPixels(widths: Readonly<Record<string, number>>): CSSProperties {
  return Object.fromEntries(Object.entries(widths).map(([property, width]) => [property, `${width}px`]))
}

/** As in the style sheets of the tables. */
const narrow = matchMedia('(max-width: 619px)')

function followWidth(onChange: () => void): () => void {
  narrow.addEventListener('change', onChange)
  return () => narrow.removeEventListener('change', onChange)
}
