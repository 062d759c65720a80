import type { Rewriter, TextWalk } from './rewriter'
import { matchesOf } from './shapes'
import type { Sought } from './sought'

/** Texts in which nothing is sensitive, unless it is a secret elsewhere. The same are met again from hop to hop. */
export interface PlainTexts {
  /**
   * What a walk over such a text comes to, without what is too short to hold a secret; undefined where something in it
   * is marked already, or sensitive by its place, its name or its look.
   */
  partsOf: (text: string, walk: TextWalk) => readonly string[] | undefined
}

/** Secrets that are shorter, and ordinary ones, are not looked for: to replace them would tear texts apart. */
export const SHORTEST_FOUND = 8
/** So many texts are remembered, some megabytes at most; then it begins anew. */
const MOST = 4_000
const LONGEST = 1_000

/** Looks into each text once. */
export function plainTexts({ kinds, kindOf, shapes, marker, inHosts }: Sought): PlainTexts {
  const sought = shapes.filter(({ kind }) => kinds.has(kind))
  const isMarked = new RegExp(marker)
  const known = new Map<TextWalk, Map<string, readonly string[] | undefined>>()

  function read(text: string, walk: TextWalk): readonly string[] | undefined {
    const parts: string[] = []
    let isPlain = true
    const readPart = (part: string) => {
      isPlain &&= !isMarked.test(part) && sought.every((shape) => matchesOf(part, shape).length === 0)
      if (part.length >= SHORTEST_FOUND) parts.push(part)
      return part
    }
    const looking: Rewriter = {
      kindOf,
      text: readPart,
      host: inHosts ? readPart : (host) => host,
      hide(value) {
        isPlain = false
        return value
      },
      isUnchanged: () => false,
    }
    walk(text, looking)
    return isPlain ? parts : undefined
  }

  return {
    partsOf(text, walk) {
      if (text.length > LONGEST) return read(text, walk)
      const texts = known.get(walk) ?? new Map<string, readonly string[] | undefined>()
      known.set(walk, texts)
      if (texts.has(text)) return texts.get(text)
      if (texts.size >= MOST) texts.clear()
      const parts = read(text, walk)
      texts.set(text, parts)
      return parts
    },
  }
}
