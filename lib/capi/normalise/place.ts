import { t } from '../../text'
import { type Context, kept, leftOut, type Normalised, type Note } from './normalised'
import { canadianProvinces, usStates } from './regions'
import { compact, lookupKey } from './text'

const US_CODE_BY_NAME = codesByName(usStates)
const CANADIAN_CODE_BY_NAME = codesByName(canadianProvinces)

const CANADIAN_CODE: Note = {
  severity: 'info',
  says: t`The rule asks for codes in the United States only; the province's code is hashed, as Meta's parameter builder does.`,
}
const WHOLE_UK_POSTCODE: Note = {
  severity: 'info',
  says: t`Meta's rule names area, district and sector, its own example (m11ae) is the whole postcode; the whole is hashed.`,
}

/** Lower case without punctuation or spaces; accents stay. */
export function city(plain: string): Normalised {
  const value = compact(plain)
  if (!/\p{L}/u.test(value)) return leftOut(t`No letter is left once punctuation is removed.`)
  if (/^[a-z0-9]+$/.test(value)) return kept(value)
  return kept(value, {
    severity: 'info',
    says: t`The rule allows letters beyond a-z as UTF-8, and official libraries differ on them; accents are kept.`,
  })
}

/** Two-letter code in the United States and Canada, else lower case without punctuation or spaces. */
export function state(plain: string, { country }: Context): Normalised {
  const key = lookupKey(plain.trim().replace(/^(?:us|ca)-(?=\p{L}{2}$)/iu, ''))
  const american = US_CODE_BY_NAME.get(key)
  const canadian = CANADIAN_CODE_BY_NAME.get(key)
  if (american && (!country || country === 'us')) return kept(american)
  if (canadian && (!country || country === 'ca')) return kept(canadian, CANADIAN_CODE)
  if (country === 'us') return leftOut(t`Not a state of the United States.`)
  const value = compact(plain)
  return value ? kept(value) : leftOut(t`No letter is left once punctuation is removed.`)
}

/** Lower case without spaces or dashes; the first five digits in the United States. */
export function postcode(plain: string, { country }: Context): Normalised {
  const value = compact(plain)
  if (country === 'us' || (!country && /^\d{5}-\d{4}$/.test(plain.trim()))) return usZip(value)
  if (!/^[a-z0-9]{2,12}$/.test(value)) return leftOut(t`Not a postcode.`)
  return isUkPostcode(value, country) ? kept(value, WHOLE_UK_POSTCODE) : kept(value)
}

function usZip(value: string): Normalised {
  if (/^\d{5}(?:\d{4})?$/.test(value)) return kept(value.slice(0, 5))
  return leftOut(
    t`A ZIP code of the United States has five or nine digits; a leading zero may have been lost.`,
  )
}

/** Without a country the shape decides; `m11ae` is one, a Dutch `1011ab` or a Canadian `k1a0b1` is not. */
function isUkPostcode(value: string, country: string | undefined): boolean {
  if (country && country !== 'gb') return false
  return /^[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}$/.test(value)
}

function codesByName(regions: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(regions).flatMap(([code, name]) => [
      [code, code],
      [lookupKey(name), code],
    ]),
  )
}
