import { t } from '../../text'
import type { CapiFinding, HashStep } from '../definition'
import { hashesOfNothing, isSha256Hex, sha256Hex } from './hash'

/** MD5, SHA-1 and SHA-512 by their length in hex digits. */
const OTHER_DIGEST = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{128})$/i
const FIX = t`Type the plain value; it is hashed here.`

/** What is known of a field when a hash in it is judged. */
export interface HashedField {
  /** All the values there are, where they are few: a hash can then be looked up. */
  known?: readonly string[]
  /** Any text may be plain here, so hex digits prove nothing. */
  free?: boolean
}

/** What is wrong with a value that arrived hashed: at most one finding. Without `docs`, which the API adds. */
export function findingOfHash(
  { field, plain }: HashStep,
  { known = [], free }: HashedField,
): CapiFinding | undefined {
  if (!isSha256Hex(plain)) {
    if (free || !OTHER_DIGEST.test(plain)) return undefined
    return {
      id: 'other-digest',
      severity: 'error',
      field,
      says: t`It looks like a hash, but not a SHA-256.`,
      why: t`The platform matches SHA-256 only.`,
      fix: FIX,
    }
  }

  const hash = plain.toLowerCase()
  const nothing = hashesOfNothing.get(hash)
  if (nothing !== undefined)
    return {
      id: 'hash-of-nothing',
      severity: 'error',
      field,
      says: t`This is the hash of ${nothing === '' ? t`an empty text` : t`the word “${nothing}”`}.`,
      why: t`A missing value was hashed: it matches nobody, or everybody whose value is missing.`,
      fix: t`Leave the field empty.`,
    }

  const knownHashes = known.map(sha256Hex)
  if ([...hashesOfNothing.keys(), ...knownHashes].map(sha256Hex).includes(hash))
    return {
      id: 'double-hash',
      severity: 'error',
      field,
      says: t`This is the hash of a hash.`,
      why: t`It was hashed twice and matches nobody.`,
      fix: FIX,
    }
  if (known.length === 0 || knownHashes.includes(hash)) return undefined
  return {
    id: 'hash-of-other-text',
    severity: 'warn',
    field,
    says: t`This hash belongs to no value that the field can have.`,
    why: t`The text was not brought into the expected form before it was hashed.`,
    fix: FIX,
  }
}
