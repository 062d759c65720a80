import { t } from '../../text'
import { kept, type Normalised } from './normalised'

/** The advertiser's own ID: no rule beyond "the same as sent elsewhere", so only the ends are trimmed. */
export function externalId(plain: string): Normalised {
  const value = plain.trim()
  if (value.toLowerCase() === value && !/\s/.test(value)) return kept(value)
  return kept(value, {
    severity: 'info',
    says: t`The rule is silent on case and spaces of an external ID; hashed as typed. It must equal what the pixel sends.`,
  })
}
