import { browser } from 'wxt/browser'
import { readSessionPrefix, writeSession } from './session'

const PREFIX = 'secret:'

/** A token that is kept, without its value. */
export interface KeptSecret {
  key: string
  /** The id of a conversions API, or `partner-` and the id of a partner. */
  owner: string
  /** The field or macro that it fills. */
  name: string
  /** On the disk of this device; else until the browser closes. */
  remembered: boolean
}

/** All tokens there are, without their values, by owner and name. */
export async function readKeptSecrets(): Promise<KeptSecret[]> {
  const remembered = Object.keys(await browser.storage.local.get(null))
  const ofSession = Object.keys(await readSessionPrefix(PREFIX))
  return [
    ...remembered.flatMap((key) => readKey(key, true)),
    ...ofSession.flatMap((key) => readKey(key, false)),
  ].sort((one, other) => one.key.localeCompare(other.key))
}

/** Forgets tokens wherever they are. */
export async function forgetSecrets(keys: readonly string[]): Promise<void> {
  await browser.storage.local.remove([...keys])
  await writeSession(Object.fromEntries(keys.map((key) => [key, undefined])))
}

/** Calls back after any token changed; returns the way to stop. */
export function watchSecrets(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => key.startsWith(PREFIX))) onChange()
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}

function readKey(key: string, remembered: boolean): KeptSecret[] {
  if (!key.startsWith(PREFIX)) return []
  const end = key.lastIndexOf(':')
  return [{ key, owner: key.slice(PREFIX.length, end), name: key.slice(end + 1), remembered }]
}
