import { formatAge } from '@/components/ui/times'
import type { Precision, Sighting } from '@/lib/ids/anatomy/reading'
import { t } from '@/lib/text'

const lengths: Readonly<Record<Precision, number>> = { minute: 60_000, day: 24 * 60 * 60 * 1_000 }

/** How long a time lies before or after the first hop that had the value: `1.2 s before hop 2`, `the day of hop 2`. */
export function besideHop(at: number, { at: seenAt, hop }: Sighting, precision?: Precision): string {
  const before = seenAt - at
  const place = t`hop ${hop + 1}`
  const count = precision ? Math.floor(before / lengths[precision]) : 2
  if (count < 2) return t`the ${precision} ${count < 1 ? 'of' : 'before'} ${place}`
  return `${formatAge(Math.abs(before))} ${before < 0 ? 'after' : 'before'} ${place}`
}
