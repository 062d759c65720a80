import type { BrowserEvent } from '../schemas/event'
import { listenToRequests } from './web-request'

type Listener = (event: BrowserEvent) => void

/** Tabs of which frames are followed at a time; each has listeners of its own. */
const MOST_TABS = 8
const followed = new Map<number, () => void>()

/**
 * Registers the listeners for frames of any page through the hosts of `patterns`; returns the way to take them
 * back. No other frame wakes the worker, unless its tab is followed.
 */
export function listenToFrames(listener: Listener, patterns: string[]): () => void {
  if (patterns.length === 0) return () => {}
  return listenToRequests(listener, { filter: { urls: patterns, types: ['sub_frame'] } })
}

/** Follows every frame of a tab from now on, or no longer. */
export function followFrames(tabId: number, on: boolean, listener: Listener): void {
  if (on === followed.has(tabId)) return
  followed.get(tabId)?.()
  followed.delete(tabId)
  if (!on) return
  const [oldest] = followed.keys()
  if (oldest !== undefined && followed.size >= MOST_TABS) followFrames(oldest, false, listener)
  const filter = { urls: ['http://*/*', 'https://*/*'], types: ['sub_frame' as const], tabId }
  followed.set(tabId, listenToRequests(listener, { filter }))
}

/** Follows no frames any more. */
export function followNoFrames(): void {
  for (const stop of followed.values()) stop()
  followed.clear()
}
