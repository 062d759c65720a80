const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,6}))?)?)?\s*(.*)$/
const DAY_FIRST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:,?[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*(.*)$/
const OFFSET = /^(?:UTC|GMT)?\s*([+-])(\d{2}):?(\d{2})?$/i

/** A moment that a log tells. */
export interface ReadTime {
  /** Milliseconds since the epoch. */
  at: number
  /** The log says itself in which zone it is. */
  isAbsolute: boolean
}

/**
 * The moment of a time as logs write it: ISO and its like, `31.12.2026 10:00`, `12/31/2026 10:00 PM` (the month
 * first, unless it can be none), or seconds, milliseconds or microseconds since the epoch. One without a zone is in
 * the given one, an IANA name. Undefined for what is no time.
 */
export function readTime(written: string, timeZone: string): ReadTime | undefined {
  const text = written.trim()
  if (/^\d{10}(?:\d{3}|\d{6})?(?:\.\d+)?$/.test(text)) return epoch(text)
  const parts = isoParts(text) ?? dayParts(text)
  if (!parts) return undefined
  const { year, month, day, hour = 0, minute = 0, second = 0, rest } = parts
  const zone = zoneOf(rest, hour)
  if (!zone || month < 1 || month > 12 || day < 1 || day > 31 || zone.hour > 23 || minute > 59 || second > 60)
    return undefined
  const wall = Date.UTC(year, month - 1, day, zone.hour, minute, second)
  if (zone.offset !== undefined) return { at: wall - zone.offset, isAbsolute: true }
  const at = wall - offsetAt(wall, timeZone)
  // Once more: the offset is that of the moment itself, not of the same numbers in UTC.
  return { at: wall - offsetAt(at, timeZone), isAbsolute: false }
}

function epoch(text: string): ReadTime {
  const [digits = ''] = text.split('.')
  const units = { 10: 1_000, 13: 1, 16: 1 / 1_000 } as const
  return { at: Math.round(Number(text) * units[digits.length as keyof typeof units]), isAbsolute: true }
}

interface Parts {
  year: number
  month: number
  day: number
  hour?: number
  minute?: number
  second?: number
  rest: string
}

function isoParts(text: string): Parts | undefined {
  const match = ISO.exec(text)
  if (!match) return undefined
  const [, year, month, day, hour, minute, second, , rest = ''] = match
  return { ...dated(year, month, day), ...timed(hour, minute, second), rest }
}

function dayParts(text: string): Parts | undefined {
  const match = DAY_FIRST.exec(text)
  if (!match) return undefined
  const [, one = '', separator, other = '', year, hour, minute, second, rest = ''] = match
  const isMonthFirst = separator === '/' && Number(one) <= 12
  const [month, day] = isMonthFirst ? [one, other] : [other, one]
  return { ...dated(year, month, day), ...timed(hour, minute, second), rest }
}

const dated = (year = '', month = '', day = '') => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
})
const timed = (hour = '0', minute = '0', second = '0') => ({
  hour: Number(hour),
  minute: Number(minute),
  second: Number(second),
})

/** What stands behind the digits: AM or PM, a zone, or nothing; undefined for anything else. */
function zoneOf(rest: string, hour: number): { hour: number; offset?: number } | undefined {
  const [, half, zone = ''] = /^([AP]M)?\s*(.*)$/i.exec(rest) ?? []
  if (half && (hour < 1 || hour > 12)) return undefined
  const counted = half ? (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : hour
  if (zone === '') return { hour: counted }
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return { hour: counted, offset: 0 }
  const [, sign, hours, minutes = '0'] = OFFSET.exec(zone) ?? []
  if (!sign) return undefined
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000
  return { hour: counted, offset: sign === '-' ? -offset : offset }
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Milliseconds by which the clocks of a zone are ahead of UTC. */
function offsetAt(at: number, timeZone: string): number {
  if (timeZone === 'UTC' || !Number.isFinite(at)) return 0
  const format = formats.get(timeZone) ?? formatOf(timeZone)
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1_000) * 1_000
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(timeZone, format)
  return format
}
