interface Varint {
  value: number
  next: number
}

const varintType = 0
const messageType = 2

/** The first field 1 of an integer type in a protobuf message, or in the messages with which its fields begin. */
export function firstNumber(bytes: string): number | undefined {
  for (let at = 0; at < bytes.length; ) {
    const key = readVarint(bytes, at)
    const content = key && readVarint(bytes, key.next)
    if (!content) return undefined
    const type = key.value % 8
    // Of a nested message the length was read: its first field is next.
    if (type !== varintType && type !== messageType) return undefined
    if (type === varintType && key.value >> 3 === 1) return content.value
    at = content.next
  }
  return undefined
}

/** Of at most eight bytes, which a JavaScript number holds nearly whole. */
function readVarint(bytes: string, start: number): Varint | undefined {
  let value = 0
  for (let at = start; at < Math.min(bytes.length, start + 8); at++) {
    const byte = bytes.charCodeAt(at)
    value += (byte & 0x7f) * 2 ** (7 * (at - start))
    if (byte < 0x80) return { value, next: at + 1 }
  }
  return undefined
}
