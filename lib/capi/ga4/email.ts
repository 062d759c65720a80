import { email } from '../normalise/email'
import { kept, type Normalised } from '../normalise/normalised'

/** Google's form: lower case; at gmail.com and googlemail.com without dots and `+alias` before the @. */
export function googleEmail(plain: string): Normalised {
  const { value, note } = email(plain)
  if (value === undefined) return { note }
  const [user = '', domain = ''] = value.split('@')
  if (!/^(?:gmail|googlemail)\.com$/.test(domain)) return kept(value, note)
  const canonical = user.replace(/\+.*$/, '').replaceAll('.', '')
  return kept(`${canonical || user}@${domain}`, note)
}
