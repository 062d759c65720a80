/** A macro or parameter name without case and separators: `Sub_5` and `sub5` are the same slot to a reader. */
export function normaliseName(name: string): string {
  return name.toLowerCase().replace(/[\s_.$-]/g, '')
}

/**
 * Known names that differ from this one only in case or separators. Receivers match exactly, so these are
 * what was probably meant, never a match by themselves.
 */
export function suggestNames(name: string, known: Iterable<string>): string[] {
  const wanted = normaliseName(name)
  return [...new Set(known)].filter((other) => other !== name && normaliseName(other) === wanted)
}
