import { t } from '../../text'
import { type Context, kept, leftOut, type Normalised } from './normalised'

/** The three parts of a date as written; the month may be a word. */
interface Candidate {
  year: string
  month: string
  day: string
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const FILLERS = new Set(['st', 'nd', 'rd', 'th', 'of'])
const OLDEST_YEAR = 1900
const LONGEST = 40

/**
 * A date of birth as YYYYMMDD, from 1900 to today. Where day and month could be swapped, slashes and dashes are
 * read month first, as in Meta's own example `2/16/1997`, and dots day first; the note says so.
 */
export function date(plain: string, { now }: Context): Normalised {
  const text = withoutTime(plain.normalize('NFKC').trim().toLowerCase())
  const groups = text.length > LONGEST ? [] : candidates(text)
  if (groups.length === 0)
    return leftOut(t`Not a full date: day, month and a year of four digits are needed.`)

  const possible = groups
    .map((group) => group.map((candidate) => resolve(candidate, now)).filter((found) => found !== undefined))
    .find((group) => group.length > 0)
  const value = possible?.[0]
  if (!value) return leftOut(t`No such date from 1900 until today.`)
  if (new Set(possible).size === 1) return kept(value)
  return kept(value, {
    severity: 'warn',
    says: t`Day and month could be swapped; the ${isDotted(text) ? t`day` : t`month`} was read first. Write YYYY-MM-DD to be sure.`,
  })
}

function withoutTime(text: string): string {
  return text.replace(/^(\d{4}-\d{1,2}-\d{1,2})[t ]\d.*$/s, '$1')
}

function isDotted(text: string): boolean {
  return /^\d+\.\s*\d+\./.test(text)
}

/** Ways to read the text, best first; the ways within one group are equally good. */
function candidates(text: string): Candidate[][] {
  if (/^\d{8}$/.test(text))
    return [
      [{ year: text.slice(0, 4), month: text.slice(4, 6), day: text.slice(6) }],
      yearLast(text.slice(0, 2), text.slice(2, 4), text.slice(4)),
    ]
  const [first, second, third, ...more] = (text.match(/\d+|\p{L}+/gu) ?? []).filter(
    (part) => !FILLERS.has(part),
  )
  if (!first || !second || !third || more.length > 0) return []
  if (isYear(first))
    return [[{ year: first, month: second, day: third }], [{ year: first, month: third, day: second }]]
  if (!isYear(third)) return []
  return [isDotted(text) ? yearLast(first, second, third).reverse() : yearLast(first, second, third)]
}

function yearLast(first: string, second: string, year: string): Candidate[] {
  return [
    { year, month: first, day: second },
    { year, month: second, day: first },
  ]
}

function isYear(part: string): boolean {
  return /^\d{4}$/.test(part)
}

/** YYYYMMDD when the day exists and is past. */
function resolve({ year, month, day }: Candidate, now: number): string | undefined {
  const monthNumber = monthOf(month)
  if (Number(year) < OLDEST_YEAR || !monthNumber || !/^\d{1,2}$/.test(day)) return undefined
  const time = Date.UTC(Number(year), monthNumber - 1, Number(day))
  const found = new Date(time)
  if (time > now || found.getUTCMonth() !== monthNumber - 1 || found.getUTCDate() !== Number(day))
    return undefined
  return found.toISOString().slice(0, 10).replaceAll('-', '')
}

/** 1 to 12, from a number, a name or its beginning. */
function monthOf(part: string): number | undefined {
  if (/^\d{1,2}$/.test(part)) return Number(part)
  if (part.length < 3) return undefined
  return MONTHS.findIndex((month) => month.startsWith(part)) + 1 || undefined
}
