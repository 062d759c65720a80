const MARKER_LETTERS = /‹redacted ([A-Z]+)›/g

/**
 * Gives each distinct value a marker, `‹redacted A›` to `‹redacted Z›`, then AA, in the order in which it is
 * asked. Letters that the text has from an earlier redaction are left out, since they stand for other values.
 */
export function letterMarkers(text: string): (value: string) => string {
  const taken = new Set(Array.from(text.matchAll(MARKER_LETTERS), ([, letters]) => letters))
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
