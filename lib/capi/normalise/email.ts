import { t } from '../../text'
import { kept, leftOut, type Normalised } from './normalised'

const ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+"
const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?'
const ADDRESS = new RegExp(`^${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+${LABEL}$`, 'u')
/** RFC 5321, section 4.5.3.1: of the whole, and of the part before the @. */
const MOST_CHARACTERS = 254
const MOST_LOCAL_CHARACTERS = 64

/** Trimmed and lower-case; dots and +tag stay, where the rule does not take them away. */
export function email(plain: string): Normalised {
  const value = plain.trim().toLowerCase().normalize('NFC')
  if (value.length > MOST_CHARACTERS || value.indexOf('@') > MOST_LOCAL_CHARACTERS || !ADDRESS.test(value))
    return leftOut(t`Not a valid e-mail address.`)
  if (/[^\x20-\x7e]/.test(value))
    return kept(value, {
      severity: 'info',
      says: t`The rule is silent on addresses beyond ASCII; hashed as UTF-8.`,
    })
  return kept(value)
}
