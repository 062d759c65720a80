/** HTML no longer than this, with no more words than this, is an answer in a wrapping and not a page. */
const LONGEST_WRAPPING = 4_000
const LONGEST_WRAPPED = 200
const LONGEST_QUOTE = 120

/** Whether the text is a web page. */
export function isPage(text: string): boolean {
  return /^\s*(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype|html|head|body)\b/is.test(text)
}

/** The words of an answer; undefined for a web page, whose words say nothing about a postback. */
export function unwrap(text: string): string | undefined {
  if (!isPage(text)) return text
  if (text.length > LONGEST_WRAPPING) return undefined
  const words = text
    .replace(/<(script|style|title)\b.*?<\/\1>/gis, ' ')
    .replace(/<[^>]*>/g, ' ')
    .trim()
  return words !== '' && words.length <= LONGEST_WRAPPED ? words : undefined
}

/** A short answer whole, of a long one the telling words. */
export function quote(text: string, words = text): string {
  const shown = text.trim().length <= LONGEST_QUOTE ? text.trim() : words
  return shown.length > LONGEST_QUOTE ? `${shown.slice(0, LONGEST_QUOTE)}…` : shown
}
