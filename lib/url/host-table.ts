/** The longest name the DNS carries; anything longer is no host and must not cost time. */
const maximumLength = 253

/** Finds what is known about a host without a walk over all patterns. */
export interface HostTable<Value> {
  /** The values of all patterns that cover the host: the host's own first, then the longest `*.host`. */
  get(host: string): readonly Value[]
}

/** A table from patterns (`host` or `*.host`) to values; those of equal patterns keep their order. */
export function buildHostTable<Value>(entries: Iterable<readonly [string, Value]>): HostTable<Value> {
  const exact = new Map<string, Value[]>()
  const below = new Map<string, Value[]>()
  for (const [pattern, value] of entries) {
    if (pattern.startsWith('*.')) append(below, pattern.slice(2), value)
    else append(exact, pattern, value)
  }
  return {
    get(host) {
      if (host.length > maximumLength) return []
      let values = exact.get(host) ?? []
      for (let start = 0; ; ) {
        const more = below.get(host.slice(start))
        if (more) values = values.concat(more)
        const dot = host.indexOf('.', start)
        if (dot === -1) return values
        start = dot + 1
      }
    },
  }
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
