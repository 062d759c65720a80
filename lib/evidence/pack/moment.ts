/** A moment as the pack shows it: in UTC, and by the clock of the one who clicked. */
export interface Moment {
  utc: string
  /** `2026-05-04 14:04:05.678 GMT+02:00`. */
  local: string
}

/** A moment in milliseconds since the epoch; in a zone that this machine does not know, by UTC. */
export function momentIn(at: number, timeZone: string): Moment {
  return { utc: new Date(at).toISOString(), local: localText(at, timeZone) }
}

/** The zone, or UTC where this machine does not know it. */
export function knownZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}

function localText(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: knownZone(timeZone),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  }).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? ''
  const day = [part('year'), part('month'), part('day')].join('-')
  const clock = [part('hour'), part('minute'), part('second')].join(':')
  return `${day} ${clock}.${part('fractionalSecond')} ${part('timeZoneName')}`
}
