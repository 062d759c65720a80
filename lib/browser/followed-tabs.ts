/** Tabs that are followed at a time; each has listeners of its own. */
const MOST_TABS = 8

/** Listeners for single tabs: on while a tab is followed, and of no other tab. */
export class FollowedTabs {
  readonly #stops = new Map<number, () => void>()

  /** Follows a tab from now on, or no longer. `listen` registers the listeners and returns the way to take them back. */
  follow(tabId: number, on: boolean, listen: () => () => void): void {
    if (on === this.#stops.has(tabId)) return
    this.#stop(tabId)
    if (!on) return
    const [oldest] = this.#stops.keys()
    if (oldest !== undefined && this.#stops.size >= MOST_TABS) this.#stop(oldest)
    this.#stops.set(tabId, listen())
  }

  /** Follows none any more. */
  clear(): void {
    for (const tabId of [...this.#stops.keys()]) this.#stop(tabId)
  }

  #stop(tabId: number): void {
    this.#stops.get(tabId)?.()
    this.#stops.delete(tabId)
  }
}
