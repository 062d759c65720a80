import type { PayoutFormat } from '../schemas/partner'
import { t } from '../text'

const PLAIN_AMOUNT = /^(-?)(\d+)(?:\.(\d+))?$/

/**
 * A plain amount in major units as the partner writes it. What cannot be written so without changing the amount,
 * and what is no plain amount, stays as typed.
 */
export function formatPayout(typed: string, { unit, decimals, separator }: PayoutFormat): string {
  const match = PLAIN_AMOUNT.exec(typed.trim())
  if (!match) return typed
  const [, sign = '', whole = '', fraction = ''] = match
  const digits = fraction.replace(/0+$/, '')
  if (digits.length > decimals) return typed
  const padded = digits.padEnd(decimals, '0')
  if (unit === 'minor') return sign + (whole + padded).replace(/^0+(?=\d)/, '')
  return padded ? `${sign}${whole}${separator}${padded}` : sign + whole
}

/** The plain amount in major units that a partner reads, without zeros at its end; undefined for what is no amount. */
export function readPayout(written: string, { unit, decimals, separator }: PayoutFormat): string | undefined {
  const match = PLAIN_AMOUNT.exec(separator === '.' ? written : written.replace(separator, '.'))
  if (!match) return undefined
  const [, sign = '', whole = '', fraction = ''] = match
  const shift = unit === 'minor' ? decimals : 0
  const digits = whole.padStart(shift + 1, '0')
  const cut = digits.length - shift
  const rest = (digits.slice(cut) + fraction).replace(/0+$/, '')
  const units = digits.slice(0, cut).replace(/^0+(?=\d)/, '')
  return sign + units + (rest && `.${rest}`)
}

/** Whether an amount reads as the partner writes amounts. */
export function isAgreedPayout(value: string, { unit, decimals, separator }: PayoutFormat): boolean {
  if (unit === 'minor' || decimals === 0) return /^-?\d+$/.test(value)
  return new RegExp(`^-?\\d+(?:\\${separator}\\d{1,${decimals}})?$`).test(value)
}

/** The format by example: "12,00", or "1200 for 12". */
export function payoutExample(format: PayoutFormat): string {
  const example = formatPayout('12', format)
  return format.unit === 'minor' ? t`${example} for 12` : example
}
