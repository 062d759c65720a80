import { decodeBase64 } from './base64'
import { decodings } from './decode'

const printable = /^[\x20-\x7e]{8,}$/
const hex = /^(?:[0-9a-f]{2}){8,}$/i

/** The text without its percent escapes, however often it was escaped, and with a blank for each `+`. */
export function plainReading(text: string): string {
  const decoded = text.includes('%') ? (decodings(text).at(-1) ?? text) : text
  return decoded.replaceAll('+', ' ')
}

/**
 * The plain readings of what a text becomes in base64, base64url and hex, and of what stands behind one that is
 * itself written so.
 */
export function otherWritings(text: string): string[] {
  const plain = plainReading(text)
  const readings = plain === text ? [text] : [text, plain]
  const written = [...readings.flatMap(encodingsOf), ...decoded(text)]
  return [...new Set(written.map((one) => one.replaceAll('+', ' ')))].filter((one) => one !== plain)
}

function encodingsOf(text: string): string[] {
  const bytes = new TextEncoder().encode(text)
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  const base64url = base64.replaceAll('+', '-').replaceAll('/', '_')
  const inHex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const padded = [base64, base64url]
  return [...padded, ...padded.map((one) => one.replace(/=+$/, '')), inHex, inHex.toUpperCase()]
}

function decoded(text: string): string[] {
  return [decodeBase64(text), decodeHex(text)].flatMap((one) =>
    one !== undefined && printable.test(one) ? [plainReading(one)] : [],
  )
}

function decodeHex(text: string): string | undefined {
  if (!hex.test(text)) return undefined
  return text.replace(/../g, (digits) => String.fromCharCode(Number.parseInt(digits, 16)))
}
