import type { Encoding } from '../schemas/partner'
import { type Encode, encodeForUrl } from './encode'

/** Bytes that are letters only in the charset that browsers read in its place: https://encoding.spec.whatwg.org/#names-and-labels */
const CONTROLS_OF_ISO = { from: 0x80, to: 0x9f }
/** Second spellings of letters that have another code: https://encoding.spec.whatwg.org/#index-shift_jis-pointer */
const REPEATED_IN_SHIFT_JIS = { from: 8272, to: 8835 }

const tables = new Map<Encoding, ReadonlyMap<string, string>>()

/**
 * How values are written into a URL or a form body for a receiver that reads them in this charset. A letter that it
 * has not is written in UTF-8.
 */
export function encodeForUrlIn(encoding: Encoding): Encode {
  if (encoding === 'utf-8') return encodeForUrl
  return (value) =>
    Array.from(value.toWellFormed(), (letter) => tableOf(encoding).get(letter) ?? encodeForUrl(letter)).join(
      '',
    )
}

/** The letters beyond ASCII with their bytes, percent-encoded: the browser's own decoder, the other way round. */
function tableOf(encoding: Encoding): ReadonlyMap<string, string> {
  const known = tables.get(encoding)
  if (known) return known
  const decoder = new TextDecoder(encoding, { fatal: true })
  const table = new Map<string, string>()
  for (const bytes of encoding === 'shift_jis' ? shiftJisBytes() : singleBytes(encoding)) {
    const letter = decoded(decoder, bytes)
    if (letter !== undefined && !table.has(letter)) table.set(letter, bytes.map(escapeByte).join(''))
  }
  tables.set(encoding, table)
  return table
}

function singleBytes(encoding: Encoding): number[][] {
  const bytes = Array.from({ length: 0x80 }, (_, at) => 0x80 + at)
  const { from, to } = CONTROLS_OF_ISO
  return bytes.filter((byte) => encoding !== 'iso-8859-1' || byte < from || byte > to).map((byte) => [byte])
}

/** One byte for half-width katakana, two for all else; lead and trail bytes as in the standard's decoder. */
function shiftJisBytes(): number[][] {
  const { from, to } = REPEATED_IN_SHIFT_JIS
  const katakana = Array.from({ length: 0xdf - 0xa1 + 1 }, (_, at) => [0xa1 + at])
  const pairs = Array.from({ length: 60 * 188 }, (_, pointer) => pointer)
    .filter((pointer) => pointer < from || pointer > to)
    .map((pointer) => {
      const [lead, trail] = [Math.floor(pointer / 188), pointer % 188]
      return [lead + (lead < 0x1f ? 0x81 : 0xc1), trail + (trail < 0x3f ? 0x40 : 0x41)]
    })
  return [...katakana, ...pairs]
}

function decoded(decoder: TextDecoder, bytes: readonly number[]): string | undefined {
  try {
    return decoder.decode(Uint8Array.from(bytes))
  } catch {
    return undefined
  }
}

function escapeByte(byte: number): string {
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
}
