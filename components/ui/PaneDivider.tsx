import type { KeyboardEvent, PointerEvent } from 'react'
import { t } from '@/lib/text'
import './pane-divider.css'

interface PaneDividerProps {
  /** What the pane before it is, or with `after` the one after it. */
  name: string
  after?: boolean
  /** Lies over the columns of this kind of table. */
  className?: string
  testId?: string
  /** In pixels. */
  width: number
  min: number
  max: number
  onWidth: (width: number) => void
  /** Asked for by a double click. */
  onReset: () => void
}

const STEP = 16

/** The line between two panes, which is dragged, or moved by the arrow keys. */
export function PaneDivider(props: PaneDividerProps) {
  const { name, after, className, testId, width, min, max, onWidth, onReset } = props
  const outward = after ? -1 : 1
  const set = (wanted: number) => onWidth(Math.round(Math.max(min, Math.min(max, wanted))))
  const onKeyDown = (event: KeyboardEvent) => {
    const next = {
      ArrowLeft: width - outward * STEP,
      ArrowRight: width + outward * STEP,
      Home: min,
      End: max,
    }[event.key]
    if (next === undefined) return
    event.preventDefault()
    set(next)
  }
  const onPointerDown = ({ currentTarget, pointerId, clientX }: PointerEvent<HTMLElement>) => {
    currentTarget.setPointerCapture(pointerId)
    currentTarget.onpointermove = (event) => set(width + outward * (event.clientX - clientX))
    currentTarget.onlostpointercapture = () => {
      currentTarget.onpointermove = null
    }
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be moved.
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={t`Width of ${name}`}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={className ? `pane-divider ${className}` : 'pane-divider'}
      title={t`Drag, or press the arrow keys; a double click puts it back`}
      data-testid={testId ?? 'pane-divider'}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onDoubleClick={onReset}
    />
  )
}
