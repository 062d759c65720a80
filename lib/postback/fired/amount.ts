import { t } from '../../text'

/** An amount as logs write it. */
export interface Amount {
  value: number
  /** Its decimals stand behind a comma. */
  hasComma: boolean
}

const SIGNS = /[\s\u00a0$€£¥₽₹]|[A-Z]{3}/g

/** `12.50`, `$1,234.50`, `10,00 EUR`, `1.234,50`; undefined for what is no amount. */
export function readAmount(text: string): Amount | undefined {
  const digits = text.replace(SIGNS, '')
  if (/^-?\d+(?:\.\d*)?$/.test(digits)) return { value: Number(digits), hasComma: false }
  if (/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits))
    return { value: Number(digits.replaceAll(',', '')), hasComma: false }
  if (/^-?(?:\d+|\d{1,3}(?:\.\d{3})+),\d{1,4}$/.test(digits))
    return { value: Number(digits.replaceAll('.', '').replace(',', '.')), hasComma: true }
  return undefined
}

/** What is different about a fired amount, or ''. */
export function compareAmounts(fired: string, expected: string, inUrl: boolean): string {
  const [one, other] = [readAmount(fired), readAmount(expected)]
  if (!one) return t`"${fired}" is no amount`
  const comma = inUrl && one.hasComma ? t`is written with a comma, where receivers read a point` : ''
  if (!other || one.value === other.value) return comma
  const factor = one.value / other.value
  if (isAbout(factor, 100)) return t`is 100 times the expected ${expected}: cents instead of whole units`
  if (isAbout(factor, 1 / 100))
    return t`is a hundredth of the expected ${expected}: whole units instead of cents`
  return [t`is ${fired} instead of ${expected}`, comma].filter(Boolean).join(', and ')
}

function isAbout(one: number, other: number): boolean {
  return Math.abs(one / other - 1) < 1e-9
}
