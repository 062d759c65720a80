import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

const SHA256_HEX = /^[0-9a-f]{64}$/i

/** SHA-256 of the text's UTF-8 bytes as 64 lower-case hex digits. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/** True for 64 hex digits in either case: a value that was hashed before it came here. */
export function isSha256Hex(text: string): boolean {
  return SHA256_HEX.test(text)
}

/** Hashes of values that stand for nothing, by hash: a sender hashed a missing value. */
export const hashesOfNothing: ReadonlyMap<string, string> = new Map(
  ['', 'null', 'undefined', 'none'].map((text) => [sha256Hex(text), text]),
)
