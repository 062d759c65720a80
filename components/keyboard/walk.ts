import type { KeyboardEvent } from 'react'

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** Takes the focus along the elements of a list that fit `selector`, at the arrow keys. */
export function walk(event: KeyboardEvent<HTMLElement>, selector: string): void {
  const step = STEPS[event.key]
  if (step === undefined) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)]
  const at = stops.findLastIndex((stop) => isAtOrBefore(stop, event.target as Node))
  const next = stops[Math.max(0, Math.min(stops.length - 1, at + step))]
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** What follows a stop, such as the details it has opened, belongs to it. */
function isAtOrBefore(stop: HTMLElement, focused: Node): boolean {
  return stop === focused || Boolean(stop.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING)
}
