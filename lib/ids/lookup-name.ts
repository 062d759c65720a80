/** What is left of a separator that was escaped for HTML, `?a=1&amp;b=2`, and not turned back. */
const htmlSeparator = 'amp;'

/** The name under which the tables know a parameter. */
export function lookupName(name: string): string {
  const lowerCase = name.toLowerCase()
  return lowerCase.startsWith(htmlSeparator) ? lowerCase.slice(htmlSeparator.length) : lowerCase
}
