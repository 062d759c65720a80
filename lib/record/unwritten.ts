import type { Click } from '../schemas/click'
import type { Settings } from '../schemas/settings'
import { keepClicks } from './keep-clicks'

/** Clicks as they changed since they were written last. */
const unwritten = new Map<string, Click>()

/** Notes clicks that are to be written. */
export function noteUnwritten(changed: readonly Click[]): void {
  for (const click of changed) unwritten.set(click.id, click)
}

/** Which clicks are to be written. */
export function unwrittenIds(): string[] {
  return [...unwritten.keys()]
}

/** These are not to be written any more. */
export function forgetUnwritten(clickIds: readonly string[]): void {
  for (const id of clickIds) unwritten.delete(id)
}

/** Writes the noted clicks; they stay noted when that fails. */
export async function writeUnwritten(settings: Settings, digestSecret: string): Promise<void> {
  await keepClicks([...unwritten.values()], settings, digestSecret)
  unwritten.clear()
}
