import type { KeyboardEvent, PointerEvent } from 'react'
import { t } from '@/lib/text'
import './pane-divider.css'

interface PaneDividerProps {
  /** What the pane before it is. */
  name: string
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
export function PaneDivider({ name, width, min, max, onWidth, onReset }: PaneDividerProps) {
  const set = (wanted: number) => onWidth(Math.round(Math.max(min, Math.min(max, wanted))))
  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowLeft: width - STEP, ArrowRight: width + STEP, Home: min, End: max }[event.key]
    if (next === undefined) return
    event.preventDefault()
    set(next)
  }
  const onPointerDown = ({ currentTarget, pointerId, clientX }: PointerEvent<HTMLElement>) => {
    currentTarget.setPointerCapture(pointerId)
    const begun = clientX - width
    currentTarget.onpointermove = (event) => set(event.clientX - begun)
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
      className="pane-divider"
      title={t`Drag, or press the arrow keys; a double click puts it back`}
      data-testid="pane-divider"
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onDoubleClick={onReset}
    />
  )
}
