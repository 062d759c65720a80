/** The known name that was probably meant, or undefined for an exact or a quite different name. */
export function nearMiss(text: string, known: readonly string[]): string | undefined {
  if (known.includes(text)) return undefined
  const letters = lettersOf(text)
  if (letters === '') return undefined
  return known.find((name) => editDistance(letters, lettersOf(name)) <= tolerance(name))
}

/** Short names differ by little from real other words, so they are given less. */
function tolerance(name: string): number {
  return name.length < 6 ? 1 : 2
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '')
}

/** Levenshtein distance. */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [row, letter] of [...from].entries()) {
    const current = [row + 1]
    for (const [column, other] of [...to].entries()) {
      const replaced = at(previous, column) + (letter === other ? 0 : 1)
      current.push(Math.min(replaced, at(previous, column + 1) + 1, at(current, column) + 1))
    }
    previous = current
  }
  return at(previous, to.length)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
