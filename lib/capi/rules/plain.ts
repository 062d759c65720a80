import { t } from '../../text'
import { isSha256Hex } from '../hashing/hash'
import type { Rule, Texts } from './rule'

const PLAIN_EMAIL = /[^\s/?&=@](?:@|%40)[a-z0-9-]+\.[a-z]{2,}/i

/** That fields which the platform reads as they are were not hashed. */
export function hashWherePlainRules(
  platform: string,
  fields: readonly string[],
  docs: string,
): Rule<Texts>[] {
  return fields.map((field) => ({
    id: 'hash-where-plain-is-due',
    severity: 'error',
    field,
    says: t`${field} is hashed.`,
    why: t`${platform} reads this field as it is; hashed it says nothing.`,
    fix: t`Send the plain value.`,
    docs,
    broken: (draft) => isSha256Hex(draft[field] ?? ''),
  }))
}

/** That fields which are not hashed hold no e-mail address. */
export function plainPersonalDataRules(
  platform: string,
  fields: readonly string[],
  docs: string,
): Rule<Texts>[] {
  return fields.map((field) => ({
    id: 'plain-personal-data',
    severity: 'warn',
    field,
    says: t`It contains an e-mail address in plain text.`,
    why: t`This field is not hashed, and ${platform} takes contact data hashed only.`,
    fix: t`Remove the address.`,
    docs,
    broken: (draft) => PLAIN_EMAIL.test(draft[field] ?? ''),
  }))
}
