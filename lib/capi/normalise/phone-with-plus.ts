import { t } from '../../text'
import { type Context, kept, leftOut, type Normalised } from './normalised'
import { phone } from './phone'

/** E.164: a plus, then the digits with the country code; left out where they are a number of no country. */
export function phoneWithPlus(plain: string, context: Context): Normalised {
  const { value, note } = phone(plain, context)
  if (value === undefined) return { note }
  if (phone(`+${value}`, context).value !== value)
    return leftOut(t`No country code and no country to take it from.`)
  return kept(`+${value}`, note)
}
