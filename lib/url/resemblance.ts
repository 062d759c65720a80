/** Shorter texts resemble each other by chance. */
const shortest = 8
/** Of the shorter text, how much one piece more may make out. */
const largestPiece = 1 / 4
const punctuation = /[^\p{L}\p{N}]+/gu

/**
 * Whether two unequal texts are one text that somebody has altered: its punctuation is another, or one short piece
 * was put in or left out. Letters and digits exchanged for others at the same length are none: IDs that one machine
 * makes one after the other differ in a few places only.
 */
export function resembles(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < shortest || one === other) return false
  return differInPunctuation(one, other) || differInOnePiece(one, other)
}

function differInPunctuation(one: string, other: string): boolean {
  const letters = one.replace(punctuation, '')
  return letters.length >= shortest && letters === other.replace(punctuation, '')
}

function differInOnePiece(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  const more = long.length - short.length
  if (more === 0 || more > short.length * largestPiece) return false
  let prefix = 0
  while (prefix < short.length && short[prefix] === long[prefix]) prefix++
  return long.endsWith(short.slice(prefix))
}
