import { t } from '../../text'
import type { Normalisers } from '../hashing/hash-steps'
import { country } from '../normalise/country'
import { date } from '../normalise/date'
import { email } from '../normalise/email'
import { externalId } from '../normalise/external-id'
import { gender } from '../normalise/gender'
import { lowerCase } from '../normalise/lower-case'
import { type Context, kept, leftOut, type Normalised } from '../normalise/normalised'
import { phone } from '../normalise/phone'
import { city, state } from '../normalise/place'
import { compact } from '../normalise/text'

/** Customer fields, all hashed, by the descriptions in Pinterest's OpenAPI file. */
export const pinterestNormalisers: Normalisers = {
  em: email,
  ph: phone,
  fn: lowerCase,
  ln: lowerCase,
  db: date,
  ge: genderOrNeither,
  ct: city,
  st: stateCode,
  zp: digits,
  country,
  external_id: externalId,
}

/** `f`, `m`, or `n` for neither. */
function genderOrNeither(plain: string): Normalised {
  if (/^(?:n|nonbinary)$/.test(compact(plain))) return kept('n')
  const { value } = gender(plain)
  return value ? kept(value) : leftOut(t`Pinterest takes f, m or n only.`)
}

/** A code of two letters; Pinterest says nothing of states that have none. */
function stateCode(plain: string, context: Context): Normalised {
  const { value } = state(plain, context)
  if (value && /^[a-z]{2}$/.test(value)) return kept(value)
  return leftOut(t`Pinterest takes a state’s code of two letters.`)
}

function digits(plain: string): Normalised {
  const value = plain.normalize('NFKC').replace(/[\s-]/g, '')
  return /^\d{2,12}$/.test(value) ? kept(value) : leftOut(t`Pinterest takes postcodes of digits only.`)
}
