interface Group {
  /** Something in it repeats. */
  repeats: boolean
}

const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/

/** How long the quantifier at the beginning is, and whether it lets its atom occur more than once. */
function readQuantifier(rest: string): { length: number; repeats: boolean } {
  const text = quantifier.exec(rest)?.[0] ?? ''
  return { length: text.length, repeats: text !== '' && !text.startsWith('?') }
}

/**
 * Whether a pattern repeats a group that itself repeats, as in `(a+)+`: the shape whose time grows
 * exponentially. It judges the text alone, so that no test depends on a clock.
 */
export function hasNestedQuantifier(pattern: string): boolean {
  const open: Group[] = [{ repeats: false }]
  for (let at = 0; at < pattern.length; ) {
    const character = pattern[at]
    if (character === '(') {
      open.push({ repeats: false })
      at += /^\((?:\?(?:[:=!]|<[=!]|<[^>]+>))?/.exec(pattern.slice(at))?.[0].length ?? 1
      continue
    }
    if (character === ')') {
      const group = open.pop()
      const { length, repeats } = readQuantifier(pattern.slice(at + 1))
      if (group?.repeats && repeats) return true
      markRepeat(open, Boolean(group?.repeats) || repeats)
      at += 1 + length
      continue
    }
    const atom = /^(?:\\.|\[(?:\\.|[^\]])*\]|[\s\S])/.exec(pattern.slice(at))?.[0].length ?? 1
    const { length, repeats } = readQuantifier(pattern.slice(at + atom))
    markRepeat(open, repeats)
    at += atom + length
  }
  return false
}

function markRepeat(open: Group[], repeats: boolean): void {
  const innermost = open.at(-1)
  if (innermost && repeats) innermost.repeats = true
}
