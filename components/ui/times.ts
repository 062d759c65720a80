import { t } from '@/lib/text'

/** By 24 hours in every language: of one width, as logs write it. */
const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium', hourCycle: 'h23' })
const dayAndClock = new Intl.DateTimeFormat(undefined, {
  dateStyle: 'medium',
  timeStyle: 'medium',
  hourCycle: 'h23',
})

const tenths = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** A time span for the eye: `42 ms`, `1.2 s`, `3 min`; of three significant digits at most. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 1_000) return t`${Math.round(milliseconds)} ms`
  if (milliseconds < 10_000) return t`${tenths.format(milliseconds / 1_000)} s`
  if (milliseconds < 120_000) return t`${Math.round(milliseconds / 1_000)} s`
  return t`${Math.round(milliseconds / 60_000)} min`
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** As `formatDuration`, for spans that may be long: `26 h`, `90 days`. */
export function formatAge(milliseconds: number): string {
  if (milliseconds < 2 * hourMs) return formatDuration(milliseconds)
  if (milliseconds < 2 * dayMs) return t`${Math.round(milliseconds / hourMs)} h`
  return t`${Math.round(milliseconds / dayMs)} days`
}

/** The local time of day of a moment in milliseconds since the epoch. */
export function formatClock(at: number): string {
  return clock.format(at)
}

/** The local day and time of a moment in milliseconds since the epoch. */
export function formatMoment(at: number): string {
  return dayAndClock.format(at)
}
