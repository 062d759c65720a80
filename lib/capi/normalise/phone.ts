import {
  type CountryCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min'
import { t } from '../../text'
import { type Context, kept, leftOut, type Normalised } from './normalised'

const BETWEEN_NUMBERS = /[/;,|\n]|\bor\b|\band\b/i
/** Digits of the shortest number that stands alone, and of the longest (E.164). */
const FEWEST_DIGITS = 7
const MOST_DIGITS = 15
const LONGEST = 60

/** Digits with the country code and without leading zeros, from any notation. */
export function phone(plain: string, { country }: Context): Normalised {
  if (plain.length > LONGEST) return leftOut(t`Too long for a phone number.`)
  const text = plusFirst(plain.normalize('NFKC').trim())
  if (text.split(BETWEEN_NUMBERS).filter((part) => digitsOf(part).length >= FEWEST_DIGITS).length > 1)
    return leftOut(t`Two numbers in one value; give them as a list.`)
  if (/^[^\d+]*\+/.test(text)) return international(text)

  const region = country?.toUpperCase()
  return region && isSupportedCountry(region) ? national(text, region) : withoutCountry(text)
}

/** A country code behind the number moves to the front; 00 becomes a plus. */
function plusFirst(text: string): string {
  return text.replace(/^([^+]*\d[^+]*)\+\s*(\d{1,3})\D*$/, '+$2 $1').replace(/^[^\d+]*(?:\+\s*0+|00+)/, '+')
}

function international(text: string): Normalised {
  const number = parsePhoneNumberFromString(text)
  return number?.isPossible()
    ? written(number)
    : leftOut(t`Not a possible number in the country of its code.`)
}

function national(text: string, region: CountryCode): Normalised {
  const number = parsePhoneNumberFromString(text, region)
  if (number?.isPossible()) return written(number)
  const other = alreadyInternational(text)
  if (other) return written(other)
  return leftOut(t`Not a possible number in ${region}, and not one with another country code.`)
}

function withoutCountry(text: string): Normalised {
  const number = alreadyInternational(text)
  if (number) return written(number)
  const digits = digitsOf(text).replace(/^0+/, '')
  if (digits.length < FEWEST_DIGITS || digits.length > MOST_DIGITS) return leftOut(t`Not a phone number.`)
  return kept(digits, {
    severity: 'warn',
    says: t`No country code and no country to take it from; numbers are matched with a country code only.`,
  })
}

/** A number written with its country code but without a plus; a leading zero is a national number's. */
function alreadyInternational(text: string): PhoneNumber | undefined {
  const digits = digitsOf(text)
  if (digits.startsWith('0')) return undefined
  const number = parsePhoneNumberFromString(`+${digits}`)
  return number?.isValid() ? number : undefined
}

function written(number: PhoneNumber): Normalised {
  const digits = digitsOf(number.number)
  if (!number.ext) return kept(digits)
  return kept(digits, {
    severity: 'info',
    says: t`The rule is silent on extensions; the extension is left out.`,
  })
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}
