interface ByHost<Item> {
  hostOf: (item: Item) => string
  /** How many run at a time, over all hosts. */
  parallel: number
  /** Resolves when a host that was just asked may be asked again. */
  rest: () => Promise<void>
  signal: AbortSignal
}

/**
 * Runs every item, at most `parallel` at a time and one at a time for each host, which rests in between. Resolves
 * when all have ended; after an abort no other is begun. `run` must not reject.
 */
export function runByHost<Item>(
  items: readonly Item[],
  run: (item: Item) => Promise<void>,
  { hostOf, parallel, rest, signal }: ByHost<Item>,
): Promise<void> {
  const waiting = [...items]
  const busyHosts = new Set<string>()
  let running = 0
  return new Promise((resolve) => {
    const end = () => {
      if (running === 0 && (waiting.length === 0 || signal.aborted)) resolve()
    }
    const begin = () => {
      while (running < parallel && !signal.aborted) {
        const next = waiting.findIndex((item) => !busyHosts.has(hostOf(item)))
        const [item] = next < 0 ? [] : waiting.splice(next, 1)
        if (item === undefined) break
        void runOne(item)
      }
      end()
    }
    const runOne = async (item: Item) => {
      const host = hostOf(item)
      running += 1
      busyHosts.add(host)
      await run(item)
      running -= 1
      begin()
      await rest()
      busyHosts.delete(host)
      begin()
    }
    signal.addEventListener('abort', end)
    begin()
  })
}
