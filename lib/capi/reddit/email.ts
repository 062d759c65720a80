import { email } from '../normalise/email'
import { kept, type Normalised } from '../normalise/normalised'

/**
 * Reddit's canonical form, of addresses at any domain: lower case, the part before the @ without `+alias` and
 * without anything but letters and digits.
 */
export function redditEmail(plain: string): Normalised {
  const { value, note } = email(plain)
  if (value === undefined) return { note }
  const [user = '', domain = ''] = value.split('@')
  const canonical = user.replace(/\+.*$/, '').replace(/[^\p{L}\p{M}\p{N}]/gu, '')
  // Nothing is left of an address such as `+alias@`, which is no other's either.
  return kept(`${canonical || user}@${domain}`, note)
}
