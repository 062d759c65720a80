import { imageSize } from '@/lib/postback/image'
import type { AnswerBody } from '@/lib/schemas/run'
import { t } from '@/lib/text'

const BYTES_A_LINE = 16
/** More lines than this are of no use on a screen. */
const MOST_LINES = 512

/** Images by the bytes that they begin with; nothing that could hold a script. */
const IMAGES: readonly { type: string; head: RegExp }[] = [
  { type: 'image/gif', head: /^GIF8[79]a/ },
  { type: 'image/png', head: /^\x89PNG/ },
  { type: 'image/jpeg', head: /^\xff\xd8\xff/ },
  { type: 'image/webp', head: /^RIFF.{4}WEBP/s },
]

export interface ShownImage {
  /** The stored bytes themselves: nothing is loaded from the network. */
  dataUrl: string
  says: string
}

/** The bytes as they came, or as much of them as was kept. */
export function bytesOf({ text, base64 }: Pick<AnswerBody, 'text' | 'base64'>): Uint8Array {
  if (base64 === undefined) return new TextEncoder().encode(text)
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}

/** Offset, bytes and letters, sixteen a line, as every hex viewer writes them. */
export function hexDump(bytes: Uint8Array): string {
  const lines = Math.min(MOST_LINES, Math.ceil(bytes.length / BYTES_A_LINE))
  const dump = Array.from({ length: lines }, (_, line) => {
    const row = [...bytes.subarray(line * BYTES_A_LINE, (line + 1) * BYTES_A_LINE)]
    const hex = row.map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
    const letters = row
      .map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.'))
      .join('')
    return `${(line * BYTES_A_LINE).toString(16).padStart(6, '0')}  ${hex.padEnd(3 * BYTES_A_LINE)} ${letters}`
  })
  const rest = bytes.length - lines * BYTES_A_LINE
  return [...dump, ...(rest > 0 ? [t`… and ${rest} bytes more`] : [])].join('\n')
}

/** The answer as an image; undefined where it is none, or not all of it was kept. */
export function imageOf(body: AnswerBody): ShownImage | undefined {
  if (body.truncated || body.base64 === undefined) return undefined
  const letters = atob(body.base64)
  const found = IMAGES.find(({ head }) => head.test(letters))
  if (!found) return undefined
  const size = imageSize(body)
  const says = t`${found.type}, ${size ? t`${size.width}×${size.height} pixels, ` : ''}${body.bytes} bytes`
  return { dataUrl: `data:${found.type};base64,${body.base64}`, says }
}

/** The answer as indented JSON; undefined where it is none. */
export function jsonOf({ text }: AnswerBody): string | undefined {
  if (!/^\s*[[{"\d]/.test(text)) return undefined
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return undefined
  }
}

/** What is wrong with the charset of an answer; undefined where nothing is. */
export function charsetProblem({ text, base64, charset }: AnswerBody): string | undefined {
  if (charset && !isKnown(charset)) return t`The charset “${charset}” does not exist: read as UTF-8.`
  if (base64 !== undefined && text.includes('\ufffd'))
    return t`Some bytes are not valid ${charset ?? t`UTF-8, and no charset is named`}: shown as \ufffd.`
  return undefined
}

function isKnown(charset: string): boolean {
  try {
    new TextDecoder(charset)
    return true
  } catch {
    return false
  }
}
