import { sha256Hex } from '../hashing/hash'

/** The same for the same event at the same API, and for no other. */
export function fingerprintOf(api: string, fields: Readonly<Record<string, string>>): string {
  const filled = Object.entries(fields).filter(([, value]) => value !== '')
  return sha256Hex(JSON.stringify([api, filled.sort(([one], [other]) => (one < other ? -1 : 1))]))
}
