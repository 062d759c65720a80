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
  const none: readonly Value[] = []
  return {
    get(host) {
      if (host.length > maximumLength) return []
      let values: readonly Value[] = exact.get(host) ?? none
      // A pattern has a dot, so the last label alone is not looked up.
      for (let start = 0, dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', start)) {
        const more = below.get(start === 0 ? host : host.slice(start))
        if (more) values = values.concat(more)
        start = dot + 1
      }
      return values
    },
  }
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
