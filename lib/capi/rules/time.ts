import { t } from '../../text'
import { perSecond, type TimeUnit } from '../request/time-unit'
import type { Rule, Texts } from './rule'

const UNITS: Readonly<Record<TimeUnit, { name: string; digits: string }>> = {
  s: { name: 'seconds', digits: 'ten' },
  ms: { name: 'milliseconds', digits: '13' },
  us: { name: 'microseconds', digits: '16' },
}

/** Clocks differ: an event this many seconds ahead is still taken for one of now. */
const CLOCK_SKEW = 60
/** In seconds the years 1973 and 5138: a number beyond them is in another unit. */
const SMALLEST_SECONDS = 1e8
const LARGEST_SECONDS = 1e11
const DAY = 86_400

export interface TimeField {
  platform: string
  field: string
  unit: TimeUnit
  /** How old an event may be, in seconds; without it the platform states no window. */
  window?: (draft: Texts) => number
  /** What the platform does with an event that is too old. */
  tooOld?: string
  /** Without it the platform takes the time of arrival. */
  optional?: boolean
  docs: string
}

/** The time of the event: there, a number, in the right unit, not in the future, within the window. */
export function timeRules(time: TimeField): Rule<Texts>[] {
  const { platform, field, unit, window, tooOld, optional, docs } = time
  const { name, digits } = UNITS[unit]
  const rule = {
    severity: 'error',
    field,
    fix: t`Use Unix time in ${name}, ${digits} digits.`,
    docs,
  } as const
  const seconds = (draft: Texts) => secondsOf(draft[field], unit)
  const age = (draft: Texts, now: number) => now / 1000 - seconds(draft)
  const inUnit = (draft: Texts) => seconds(draft) >= SMALLEST_SECONDS && seconds(draft) < LARGEST_SECONDS
  const days = (draft: Texts) => (window ? window(draft) / DAY : Number.POSITIVE_INFINITY)
  return [
    {
      ...rule,
      id: 'event-time-missing',
      says: t`The event time is missing.`,
      why: t`${platform} requires it.`,
      broken: (draft) => !optional && !draft[field],
    },
    {
      ...rule,
      id: `event-time-not-${name}`,
      says: t`The event time is not a whole number.`,
      why: t`${platform} takes Unix time, not a written date.`,
      broken: (draft) => !/^\d+$/.test(draft[field] ?? '0'),
    },
    {
      ...rule,
      id: 'event-time-unit',
      says: t`The event time is not in ${name}.`,
      why: t`To ${platform} it is a time far away: another unit has more digits or fewer.`,
      broken: (draft) => !Number.isNaN(seconds(draft)) && !inUnit(draft),
    },
    {
      ...rule,
      id: 'event-time-future',
      says: t`The event time lies in the future.`,
      why: t`An event is reported after it happened.`,
      broken: (draft, now) => inUnit(draft) && age(draft, now) < -CLOCK_SKEW,
    },
    {
      ...rule,
      id: 'event-time-too-old',
      says: (draft) => t`The event is older than ${days(draft)} days.`,
      why: tooOld ?? t`${platform} does not take an older event.`,
      broken: (draft, now) => inUnit(draft) && Math.floor(age(draft, now)) > days(draft) * DAY,
    },
  ]
}

/** NaN, which no comparison is true of, unless it is a whole number. */
function secondsOf(text: string | undefined, unit: TimeUnit): number {
  return /^\d+$/.test(text ?? '') ? Number(text) / perSecond[unit] : Number.NaN
}
