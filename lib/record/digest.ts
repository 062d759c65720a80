import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Click } from '../schemas/click'
import type { SensitiveKind } from '../schemas/sensitive'
import { rewriteClick } from './sensitive/click'
import { hideSensitive } from './sensitive/hide'
import { DIGEST_MARKER } from './sensitive/marker'
import { personalKind } from './sensitive/names'
import { plainTexts } from './sensitive/plain-texts'
import { emailAddress, jsonWebToken } from './sensitive/shapes'

/** Enough that two values of one click do not meet, too little to tell anything else. */
const DIGITS = 10

/** Server addresses are evidence of the chain and stay. */
const DIGESTED: ReadonlySet<SensitiveKind> = new Set(['secret', 'cookie', 'email', 'phone', 'personal'])

const digesting = {
  kinds: DIGESTED,
  kindOf: personalKind,
  shapes: [jsonWebToken, emailAddress],
  marker: DIGEST_MARKER,
  inHosts: false,
}

/**
 * The stored form of a click: what authorizes, cookies, form fields, login parameters and personal values are
 * digests such as `digest~3fa91c20e7`, the same for the same value and key. Values in `keep` stay readable, also
 * inside others. Digesting twice changes nothing; never throws.
 */
export function digestClick(click: Click, key: Uint8Array | string, keep: ReadonlySet<string>): Click {
  const keyBytes = typeof key === 'string' ? utf8ToBytes(key) : key
  const digests = new Map<string, string>()
  const mark = (value: string) => {
    const known = digests.get(value)
    if (known) return known
    const digest = bytesToHex(hmac(sha256, keyBytes, utf8ToBytes(value))).slice(0, DIGITS)
    digests.set(value, `digest~${digest}`)
    return `digest~${digest}`
  }
  return hideSensitive(click, rewriteClick, {
    ...digesting,
    plain: plainTexts(digesting),
    keep: () => keep,
    mark,
  })
}
