import type { Hop } from '../schemas/click'
import { headerOf } from './headers'

/** Kept unless they are told not to: https://www.rfc-editor.org/rfc/rfc9110#section-15.1 */
const keptByDefault: ReadonlySet<number | undefined> = new Set([301, 308])

/**
 * For how many seconds a browser takes this answer from its cache without asking the server again: 0 where it asks
 * each time, Infinity where nothing limits it. https://www.rfc-editor.org/rfc/rfc9111#section-4.2
 */
export function freshSeconds({ status, responseHeaders, startedAt }: Hop): number {
  const header = (name: string) => headerOf(responseHeaders, name).toLowerCase()
  const control = header('cache-control')
  if (/\bno-(?:store|cache)\b/.test(control) || header('vary').includes('*')) return 0
  const age = /\bmax-age="?(\d+)/.exec(control)?.[1]
  if (age !== undefined) return Number(age)
  // Of no meaning in an answer by the standard; browsers heed it all the same.
  if (header('pragma').includes('no-cache')) return 0
  const expires = header('expires')
  if (expires !== '') return secondsUntil(expires, Date.parse(header('date')) || startedAt)
  return keptByDefault.has(status) ? Number.POSITIVE_INFINITY : 0
}

/** What is no date, such as `0`, means that it is past. */
function secondsUntil(date: string, now: number): number {
  return Math.max(0, Math.round((Date.parse(date) - now) / 1_000)) || 0
}
