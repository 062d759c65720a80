/** A value of JSON under the key that is nearest to it; '' where there is none. */
export interface JsonPair {
  name: string
  value: string
}

/** Deeper JSON was never seen in a URL or a cookie. */
const maximumDepth = 10

/** The texts, numbers and truth values of JSON in order; empty for what is no JSON. */
export function jsonPairs(text: string): JsonPair[] {
  const pairs: JsonPair[] = []
  try {
    collect('', JSON.parse(text), pairs, 0)
  } catch {
    // Cut JSON is no JSON.
  }
  return pairs
}

function collect(name: string, value: unknown, pairs: JsonPair[], depth: number): void {
  if (value === null || depth > maximumDepth) return
  if (typeof value !== 'object') pairs.push({ name, value: String(value) })
  else if (Array.isArray(value)) for (const item of value) collect(name, item, pairs, depth + 1)
  else for (const [key, item] of Object.entries(value)) collect(key, item, pairs, depth + 1)
}
