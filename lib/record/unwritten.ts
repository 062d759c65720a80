import type { Click } from '../schemas/click'
import type { Settings } from '../schemas/settings'
import { keepClicks } from './keep-clicks'

/**
 * A running click is written four times a second at most, as often as a screen shows it: to write it costs more
 * than all else that is done with its events. Until then it lies in the session's memory, whence the next worker
 * writes it should this one die.
 */
const WRITE_EVERY_MS = 250

const unwritten = new Map<string, Click>()
/** More clicks than this do not run at a time. */
const MOST_OUTCOMES = 64
/** The outcome with which each of the last clicks was written: another is news, and so is a click without one. */
const outcomes = new Map<string, Click['outcome']>()
let writtenAt = Number.NEGATIVE_INFINITY

/** Notes clicks that are to be written, and returns all that are. */
export function noteUnwritten(changed: readonly Click[]): Click[] {
  for (const click of changed) unwritten.set(click.id, click)
  return [...unwritten.values()]
}

/** These are not to be written any more. */
export function forgetUnwritten(clickIds: readonly string[]): void {
  for (const id of clickIds) unwritten.delete(id)
}

/** In how many milliseconds the noted clicks are to be written; 0 for now, undefined when there are none. */
export function dueIn(now: number): number | undefined {
  if (unwritten.size === 0) return undefined
  const hasNews = [...unwritten.values()].some(({ id, outcome }) => outcomes.get(id) !== outcome)
  return hasNews ? 0 : Math.max(0, writtenAt + WRITE_EVERY_MS - now)
}

/** Writes the noted clicks; they stay noted when that fails. */
export async function writeUnwritten(settings: Settings, digestSecret: string, now: number): Promise<void> {
  const clicks = [...unwritten.values()]
  await keepClicks(clicks, settings, digestSecret)
  unwritten.clear()
  writtenAt = now
  for (const { id, outcome } of clicks) outcomes.set(id, outcome)
  for (const id of [...outcomes.keys()].slice(0, -MOST_OUTCOMES)) outcomes.delete(id)
}
