import { type Context, kept, type Normalised } from './normalised'
import { phone } from './phone'

/** E.164: a plus, then the digits with the country code. */
export function phoneWithPlus(plain: string, context: Context): Normalised {
  const { value, note } = phone(plain, context)
  return value === undefined ? { note } : kept(`+${value}`, note)
}
