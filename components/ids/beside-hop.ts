import { formatAge } from '@/components/ui/times'
import type { Sighting } from '@/lib/ids/anatomy/reading'

const dayMs = 24 * 60 * 60 * 1_000

/** How long a time lies before or after the first hop that had the value: `1.2 s before hop 2`. */
export function besideHop(at: number, { at: seenAt, hop }: Sighting, wholeDay = false): string {
  const before = seenAt - at
  const place = `hop ${hop + 1}`
  if (wholeDay && before < 2 * dayMs)
    return before < dayMs ? `the day of ${place}` : `the day before ${place}`
  return `${formatAge(Math.abs(before))} ${before < 0 ? 'after' : 'before'} ${place}`
}
