import { formatAge } from '@/components/ui/times'
import type { Precision, Sighting } from '@/lib/ids/anatomy/reading'
import { t } from '@/lib/text'

const lengths: Readonly<Record<Precision, number>> = { minute: 60_000, day: 24 * 60 * 60 * 1_000 }

/** How long a time lies before or after the first hop that had the value: `1.2 s before hop 2`, `the day of hop 2`. */
export function besideHop(at: number, { at: seenAt, hop }: Sighting, precision?: Precision): string {
  const before = seenAt - at
  const number = hop + 1
  const count = precision ? Math.floor(before / lengths[precision]) : 2
  if (count < 2) return count < 1 ? sameSpan(precision, number) : spanBefore(precision, number)
  const age = formatAge(Math.abs(before))
  return before < 0 ? t`${age} after hop ${number}` : t`${age} before hop ${number}`
}

function sameSpan(precision: Precision | undefined, number: number): string {
  return precision === 'day' ? t`the day of hop ${number}` : t`the minute of hop ${number}`
}

function spanBefore(precision: Precision | undefined, number: number): string {
  return precision === 'day' ? t`the day before hop ${number}` : t`the minute before hop ${number}`
}
