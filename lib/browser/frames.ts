import type { BrowserEvent } from '../schemas/event'
import { FollowedTabs } from './followed-tabs'
import { listenToRequests, OF_A_CHAIN, PAGES } from './web-request'

type Listener = (event: BrowserEvent) => void

const followed = new FollowedTabs()

/**
 * Registers the listeners for frames of any page through the hosts of `patterns`; returns the way to take them
 * back. No other frame wakes the worker, unless its tab is followed. Answers and headers are told only of a tab
 * that is followed: for a hundred patterns they cost a page of 200 images a twentieth of its CPU and time.
 */
export function listenToFrames(listener: Listener, patterns: string[]): () => void {
  if (patterns.length === 0) return () => {}
  return listenToRequests(listener, { filter: { urls: patterns, types: ['sub_frame'] }, events: OF_A_CHAIN })
}

/** Follows every frame of a tab from now on, or no longer. */
export function followFrames(tabId: number, on: boolean, listener: Listener): void {
  const filter = { urls: PAGES.urls, types: ['sub_frame' as const], tabId }
  followed.follow(tabId, on, () => listenToRequests(listener, { filter }))
}

/** Follows no frames any more. */
export function followNoFrames(): void {
  followed.clear()
}
