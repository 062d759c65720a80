/** Writes the entries of a list in parts, as `JSON.stringify` indents it by two spaces this deep in an object. */
export interface ListText<Entry> {
  /** What follows the opening bracket, or the entries before. */
  next: (entries: readonly Entry[]) => string
  /** The closing bracket. */
  end: () => string
}

/** A list whose key is indented by so many spaces, an even number. */
export function listText<Entry>(indent: number): ListText<Entry> {
  const depth = indent / 2
  const [opening, closing] = around(depth)
  let isEmpty = true
  return {
    next(entries) {
      if (entries.length === 0) return ''
      const separator = isEmpty ? '\n' : ',\n'
      isEmpty = false
      return (
        separator + JSON.stringify(nested(entries, depth), null, 2).slice(opening.length, -closing.length)
      )
    },
    end: () => (isEmpty ? ']' : `\n${' '.repeat(indent)}]`),
  }
}

/** As deep in lists as in the file, for the same indentation. */
function nested(entries: unknown, depth: number): unknown {
  return depth === 0 ? entries : nested([entries], depth - 1)
}

function around(depth: number): [string, string] {
  const spaces = Array.from({ length: depth + 1 }, (_, level) => '  '.repeat(level))
  return [
    spaces.map((space) => `${space}[\n`).join(''),
    [...spaces]
      .reverse()
      .map((space) => `\n${space}]`)
      .join(''),
  ]
}
