const BEGINS_AS_JSON = /^\s*(?:\{\s*"[^"]*"\s*:|\[\s*[{["])/

/** Whether the text is JSON; false for an empty one. Never throws. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Whether a body is, or was meant to be, a JSON object or list; `covered` has its macros covered by `x`. */
export function looksLikeJson(sent: string, covered: string): boolean {
  return BEGINS_AS_JSON.test(covered) || (/^\s*[{[]/.test(covered) && isJson(sent))
}

/** The strings and numbers in a JSON text; none where it is no JSON. */
export function jsonValues(text: string): string[] {
  const values: string[] = []
  if (!isJson(text)) return values
  JSON.parse(text, (_, value) => {
    if (typeof value === 'string' || typeof value === 'number') values.push(String(value))
    return value
  })
  return values
}
