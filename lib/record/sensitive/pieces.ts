/** A part of a text; a settled one is not looked at again. */
export interface Piece {
  text: string
  settled: boolean
}

/** The pieces with every occurrence of a non-empty string in the unsettled ones replaced and settled. */
export function settleString(pieces: Piece[], searched: string, replacement: string): Piece[] {
  return pieces.flatMap((piece) => {
    if (piece.settled || !piece.text.includes(searched)) return piece
    const settled = { text: replacement, settled: true }
    return piece.text
      .split(searched)
      .flatMap((text, index) => (index === 0 ? open(text) : [settled, ...open(text)]))
  })
}

/** The pieces with every match of a global pattern in the unsettled ones replaced and settled. */
export function settlePattern(pieces: Piece[], pattern: RegExp, replace: (match: string) => string): Piece[] {
  return pieces.flatMap((piece) => {
    if (piece.settled) return piece
    const result: Piece[] = []
    let end = 0
    for (const match of piece.text.matchAll(pattern)) {
      result.push(...open(piece.text.slice(end, match.index)))
      result.push({ text: replace(match[0]), settled: true })
      end = match.index + match[0].length
    }
    return end === 0 ? piece : [...result, ...open(piece.text.slice(end))]
  })
}

function open(text: string): Piece[] {
  return text === '' ? [] : [{ text, settled: false }]
}
