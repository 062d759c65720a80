import { t } from '@/lib/text'
import { tooLong } from './words'

/** Bytes; a page holds a text of twice that without trouble, and a log of more is better cut first. */
export const MOST_BYTES = 20_000_000

/** The text of a file; throws an error that says what is wrong with it and what to do. */
export async function readTextFile(file: File): Promise<string> {
  if (file.size > MOST_BYTES) throw new Error(tooLong(t`${file.name} has`, file.size, MOST_BYTES))
  const bytes = new Uint8Array(await file.arrayBuffer())
  const text = decoded(bytes)
  if (text.includes('\0'))
    throw new Error(t`${file.name} is not a text file. Unpack it, or save it as text or CSV.`)
  return text
}

/** Spreadsheets save "Unicode text" as UTF-16; what is no UTF-8 either is read as the charset of old Windows logs. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
