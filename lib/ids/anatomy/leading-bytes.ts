import { bytesOfBase64 } from '../../url/base64'

/** The bytes behind the whole groups of four letters of base64url, a character for each: an ID may be cut off anywhere. */
export function leadingBytes(text: string): string {
  return bytesOfBase64(text.slice(0, text.length - (text.length % 4))) ?? ''
}
