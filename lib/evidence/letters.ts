const MARKER_LETTERS = /‹redacted ([A-Z]+)›/g

/** The letters that a text has from an earlier redaction. */
export function lettersIn(text: string): string[] {
  return Array.from(text.matchAll(MARKER_LETTERS), ([, letters = '']) => letters)
}

/**
 * Gives each distinct value a marker, `‹redacted A›` to `‹redacted Z›`, then AA, in the order in which it is
 * asked. Letters that are taken are left out, since they stand for other values.
 */
export function letterMarkers(taken: ReadonlySet<string>): (value: string) => string {
  const markers = new Map<string, string>()
  let count = 0
  return (value) => {
    const known = markers.get(value)
    if (known) return known
    do count += 1
    while (taken.has(lettersOf(count)))
    const marker = `‹redacted ${lettersOf(count)}›`
    markers.set(value, marker)
    return marker
  }
}

/** 1 is A, 26 Z, 27 AA, as the columns of a spreadsheet. */
function lettersOf(count: number): string {
  const rest = Math.floor((count - 1) / 26)
  const last = String.fromCharCode(65 + ((count - 1) % 26))
  return rest === 0 ? last : lettersOf(rest) + last
}
