import type { Click } from '../schemas/click'
import { readSession, readSessionPrefix, watchSession, writeSession } from './session'

const PREFIX = 'held:'
/** A session holds this many clicks that do not qualify for the disk; the oldest make room. */
const MOST = 100

export const heldKey = (clickId: string) => `${PREFIX}${clickId}`

/** The clicks held for this browser session only, newest first. */
export async function readHeld(): Promise<Click[]> {
  const clicks = Object.values(await readSessionPrefix<Click>(PREFIX))
  return clicks.sort((one, other) => other.startedAt - one.startedAt)
}

/** One held click, or undefined. */
export async function readHeldClick(clickId: string): Promise<Click | undefined> {
  return (await readSession<Click>([heldKey(clickId)]))[heldKey(clickId)]
}

/** Drops the oldest held clicks beyond the limit. */
export async function trimHeld(): Promise<void> {
  const surplus = (await readHeld()).slice(MOST)
  await writeSession(Object.fromEntries(surplus.map((click) => [heldKey(click.id), undefined])))
}

/** Holds clicks for the session, or lets go of those without a value; when its memory is full, the oldest make room. */
export async function writeHeld(entries: Record<string, Click | undefined>): Promise<void> {
  try {
    await writeSession(entries)
  } catch {
    await dropOlderHeld()
    await writeSession(entries)
  }
}

/** Drops the older half of the held clicks. */
export async function dropOlderHeld(): Promise<void> {
  const held = await readHeld()
  const older = held.slice(Math.floor(held.length / 2))
  await writeSession(Object.fromEntries(older.map((click) => [heldKey(click.id), undefined])))
}

/** Forgets every held click. */
export async function clearHeld(): Promise<void> {
  const keys = Object.keys(await readSessionPrefix(PREFIX))
  await writeSession(Object.fromEntries(keys.map((key) => [key, undefined])))
}

/** Calls back after the held clicks changed; returns the way to stop. */
export const watchHeld = (onChange: () => void) => watchSession(PREFIX, onChange)
