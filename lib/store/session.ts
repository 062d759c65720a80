import { browser } from 'wxt/browser'

/**
 * Memory that survives the worker and ends with the browser: undecided clicks, each tab's state, drafts, tokens.
 * Nothing in it reaches the disk. Quota 10 MB:
 * https://developer.chrome.com/docs/extensions/reference/api/storage#property-session
 */
const area = () => browser.storage.session

/** The values under `keys`; a key that was never set is absent. */
export async function readSession<Value>(keys: string[]): Promise<Record<string, Value>> {
  return (await area().get(keys)) as Record<string, Value>
}

/** Every entry whose key begins with `prefix`. */
export async function readSessionPrefix<Value>(prefix: string): Promise<Record<string, Value>> {
  const all = await area().get(null)
  return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith(prefix))) as Record<
    string,
    Value
  >
}

/** Sets every entry; one whose value is undefined is removed. */
export async function writeSession(entries: Record<string, unknown>): Promise<void> {
  const removed = Object.keys(entries).filter((key) => entries[key] === undefined)
  const kept = Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined))
  if (Object.keys(kept).length > 0) await area().set(kept)
  if (removed.length > 0) await area().remove(removed)
}

/** Calls back after any entry whose key begins with `prefix` changed; returns the way to stop. */
export function watchSession(prefix: string, onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => key.startsWith(prefix))) onChange()
  }
  area().onChanged.addListener(listener)
  return () => area().onChanged.removeListener(listener)
}
