import type { AnswerBody } from '../schemas/run'

/** Width and height in pixels, from the head of a GIF or PNG; undefined for anything else. */
export function imageSize(body: AnswerBody): { width: number; height: number } | undefined {
  const head = body.base64 === undefined ? body.text.slice(0, 32) : decodeHead(body.base64)
  const byte = (at: number) => head.charCodeAt(at) & 0xff
  if (/^GIF8[79]a/.test(head) && head.length >= 10) {
    return { width: byte(6) | (byte(7) << 8), height: byte(8) | (byte(9) << 8) }
  }
  if (head.slice(1, 4) === 'PNG' && head.length >= 24) {
    return { width: (byte(18) << 8) | byte(19), height: (byte(22) << 8) | byte(23) }
  }
  return undefined
}

function decodeHead(base64: string): string {
  try {
    return atob(base64.slice(0, 44))
  } catch {
    return ''
  }
}
