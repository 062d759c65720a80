import type { Precision } from './reading'

const lengths: Readonly<Record<Precision, number>> = { day: 10, minute: 16 }

/** A moment in UTC as `2026-11-25 02:37:55.049 UTC`, its milliseconds left out where they are none. */
export function utcText(at: number, precision?: Precision): string {
  const text = new Date(at)
    .toISOString()
    .replace('T', ' ')
    .replace('Z', '')
    .replace(/\.000$/, '')
  return precision === 'day'
    ? text.slice(0, lengths.day)
    : `${text.slice(0, precision && lengths[precision])} UTC`
}
