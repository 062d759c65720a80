import { decodeBase64 } from './base64'
import type { Cookie } from './cookies'

/** Version, checksum, then names and values in turn; dots pad the base64. */
const none: readonly Cookie[] = []
const linker = /^1\*[a-z0-9]{1,16}\*/

/**
 * The cookies that Google's tags hand over to another domain in one parameter, usually `_gl`:
 * `1*<checksum>*_gcl_aw*<base64url>*…`; empty for any other value.
 * https://support.google.com/analytics/answer/10071811
 */
export function readLinker(value: string): readonly Cookie[] {
  if (!value.startsWith('1*') || !linker.test(value)) return none
  const parts = value.split('*').slice(2)
  return parts.flatMap((name, position) => {
    if (position % 2 === 1) return []
    const text = decodeBase64((parts[position + 1] ?? '').replace(/\.+$/, ''))
    return text === undefined ? [] : [{ name, value: text }]
  })
}
