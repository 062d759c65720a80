/** Punctuation, symbols and invisible characters; combining marks stay, they belong to their letter. */
const NOT_TEXT = /[\p{P}\p{S}\p{C}]/gu

/** Lower case without punctuation or symbols, composed (NFC), words parted by one space. */
export function words(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(NOT_TEXT, '')
    .replace(/ +/g, ' ')
    .trim()
    .normalize('NFC')
}

/** As `words`, without any space. */
export function compact(text: string): string {
  return words(text).replace(/\s/g, '').normalize('NFC')
}

/** As `compact`, without accents: a key to look names up by, never a value to send. */
export function lookupKey(text: string): string {
  return compact(text.normalize('NFD').replace(/\p{M}/gu, ''))
}
