import { t } from '../../text'
import type { Compared } from './compared'
import type { FiredValue } from './fields'
import { readTime } from './time'

/** Milliseconds; clocks of two machines differ. */
const TOLERANCE = 120_000
const MINUTE = 60_000
/** No zone is further from another. */
const WIDEST = 26 * 60 * MINUTE

/** The time of a postback beside that of its click, which it must follow. */
export function compareTime(
  time: FiredValue | undefined,
  clickedAt: number,
  timeZone: string,
): Compared | undefined {
  if (!time) return undefined
  const { value } = time
  const read = readTime(value, timeZone)
  const clicked = new Date(clickedAt).toISOString().replace('.000', '')
  const compared = { field: t`time`, fired: value, expected: t`after ${clicked}`, from: t`the click` }
  if (!read) return { ...compared, verdict: 'warn', says: t`"${value}" cannot be read as a time` }
  const before = clickedAt - read.at
  if (before <= TOLERANCE) return { ...compared, verdict: 'same', says: '' }
  const zone = read.isAbsolute
    ? t`the clock of the sender is wrong, or it is of another conversion`
    : before <= WIDEST
      ? t`the log is in another time zone than ${timeZone}, or it is of an earlier conversion`
      : t`it is of an earlier conversion`
  return { ...compared, verdict: 'warn', says: t`is ${spanOf(before)} before the click: ${zone}` }
}

function spanOf(milliseconds: number): string {
  const minutes = Math.round(milliseconds / MINUTE)
  if (minutes < 120) return t`${minutes} min`
  if (minutes < 48 * 60) return `${Math.round(minutes / 6) / 10} h`
  return t`${Math.round(minutes / 1440)} days`
}
