import type { AnswerBody } from '../schemas/run'

/** More of an answer than this is of no use for a verdict and would fill the notebook. */
const MOST_BYTES = 256 * 1024

/** A body as text in the charset that its Content-Type names, and as base64 where its UTF-8 is not the same bytes. */
export async function readBody(response: Response): Promise<AnswerBody> {
  const whole = new Uint8Array(await response.arrayBuffer())
  const bytes = whole.subarray(0, MOST_BYTES)
  const charset = /charset="?([\w-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1]
  const text = new TextDecoder(isKnown(charset) ? charset : 'utf-8').decode(bytes)
  return {
    text,
    ...(isSame(new TextEncoder().encode(text), bytes) ? {} : { base64: toBase64(bytes) }),
    bytes: whole.length,
    ...(charset ? { charset } : {}),
    truncated: whole.length > bytes.length,
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}

function isKnown(charset: string | undefined): boolean {
  try {
    new TextDecoder(charset)
    return true
  } catch {
    return false
  }
}

function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}
