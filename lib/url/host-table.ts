/** The longest name the DNS carries; anything longer is no host and must not cost time. */
const maximumLength = 253

/** Finds what is known about a host without a walk over all patterns. */
export interface HostTable<Value> {
  /** The values of all patterns that cover the host: the host's own first, then the longest `*.host`. */
  get(host: string): readonly Value[]
}

/** The values of a host alone, and those of it and every host below it. */
interface Entry<Value> {
  own: Value[]
  below: Value[]
}

/** A table from patterns (`host` or `*.host`) to values; those of equal patterns keep their order. */
export function buildHostTable<Value>(entries: Iterable<readonly [string, Value]>): HostTable<Value> {
  const table = new Map<string, Entry<Value>>()
  for (const [pattern, value] of entries) {
    const isBelow = pattern.startsWith('*.')
    const host = isBelow ? pattern.slice(2) : pattern
    const entry = table.get(host) ?? { own: [], below: [] }
    table.set(host, entry)
    entry[isBelow ? 'below' : 'own'].push(value)
  }
  const none: readonly Value[] = []
  return {
    get(host) {
      if (host.length > maximumLength) return none
      let entry = table.get(host)
      let values: readonly Value[] = entry?.own ?? none
      // A pattern has a dot, so the last label alone is not looked up.
      for (let dot = host.indexOf('.'); dot !== -1; ) {
        if (entry && entry.below.length > 0) values = values.concat(entry.below)
        const next = host.indexOf('.', dot + 1)
        entry = next === -1 ? undefined : table.get(host.slice(dot + 1))
        dot = next
      }
      return values
    },
  }
}
