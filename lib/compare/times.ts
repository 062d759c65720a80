import { t } from '../text'
import type { ComparedPart } from './comparison'

/** A time is marked from twice the other on, and never below this many milliseconds of difference. */
const MARKED_RATIO = 2
const MARKED_MS = 300

/** Two durations in milliseconds as a part; one that is not much longer than the other counts as the same. */
export function compareDurations(
  name: string,
  left: number | undefined,
  right: number | undefined,
): ComparedPart[] {
  if (left === undefined || right === undefined) return []
  const [shorter, longer] = [Math.min(left, right), Math.max(left, right)]
  const isMarked = longer - shorter >= MARKED_MS && longer >= shorter * MARKED_RATIO
  return [
    {
      kind: 'time',
      name,
      left: inMilliseconds(left),
      right: inMilliseconds(right) + (isMarked ? `, ${ratio(left, right)}` : ''),
      change: isMarked ? 'changed' : 'same',
    },
  ]
}

function inMilliseconds(duration: number): string {
  return t`${Math.round(duration)} ms`
}

/** `3.2 times as long`, `0.3 times as long`. */
function ratio(left: number, right: number): string {
  if (left === 0) return 'longer'
  const times = right / left
  return t`${times >= 10 ? Math.round(times) : Number(times.toPrecision(2))} times as long`
}
