/** Spelt as programs spell a missing value: "Null" with one capital is a surname. */
const MISSING = new Set([
  'null',
  'NULL',
  'undefined',
  'none',
  'None',
  'nan',
  'NaN',
  'n/a',
  'N/A',
  '[object Object]',
])

const MACRO = /^(?:\$?\{.*\}|\[.*\]|<.*>|#.+#|%\w+%|__\w+__)$/

/** True for a macro nobody filled in, or a word a program prints for a missing value. */
export function isPlaceholder(text: string): boolean {
  return MISSING.has(text) || MACRO.test(text)
}
