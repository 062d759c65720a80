import type { ConversionTexts } from '../schemas/conversion'
import { t } from '../text'
import { type ConversionLine, isUnfilled } from './line'
import type { ReadPixel } from './read'

/** The conversion as the user typed it; nothing for what is not known. */
export type Expected = Partial<Pick<ConversionTexts, 'transactionId' | 'value' | 'currency'>>

/** Whether an order can be told from others. */
export function orderIdOf(
  { platform: { name }, told: { orderId } }: ReadPixel,
  expected: Expected,
): ConversionLine {
  const about = 'order ID'
  if (orderId === '' || isUnfilled(orderId))
    return {
      about,
      severity: 'bad',
      says: t`The order has no ID`,
      why: t`Without one ${name} cannot tell an order that is told twice from two.`,
      ...(orderId ? { value: orderId } : {}),
    }
  return compared(about, 'order ID', orderId, expected.transactionId, orderId === expected.transactionId)
}

/** Whether its value can be read, and is the expected one. */
export function amountOf({ told: { value } }: ReadPixel, { value: expected }: Expected): ConversionLine {
  const about = 'value'
  if (value === '') return { about, severity: 'warn', says: t`The order has no value` }
  if (!/^\d+(?:\.\d+)?$/.test(value))
    return {
      about,
      severity: 'bad',
      says: t`The value is no plain number`,
      why: t`Digits with a point, such as 1083.29: no thousands separator, no comma, no currency sign.`,
      value,
    }
  if (Number(value) === 0) return { about, severity: 'warn', says: t`The value is 0` }
  return compared(about, 'value', value, expected, Number(value) === Number(expected))
}

/** Whether its currency can be read, and is the expected one. */
export function currencyOf(
  { pixel, told: { currency } }: ReadPixel,
  { currency: expected }: Expected,
): ConversionLine {
  const about = 'currency'
  if (currency === '')
    return {
      about,
      severity: pixel.fields.currency ? 'warn' : 'info',
      says: t`No currency is told: that of the program counts`,
    }
  if (!/^[A-Za-z]{3}$/.test(currency))
    return { about, severity: 'bad', says: t`The currency is no code of three letters`, value: currency }
  return compared(about, 'currency', currency, expected, currency.toUpperCase() === expected?.toUpperCase())
}

function compared(
  about: ConversionLine['about'],
  word: string,
  told: string,
  expected: string | undefined,
  isSame: boolean,
): ConversionLine {
  if (!expected) return { about, severity: 'ok', says: t`The ${word} is ${told}` }
  if (isSame) return { about, severity: 'ok', says: t`The ${word} is ${told}, as recorded` }
  return {
    about,
    severity: 'bad',
    says: t`The ${word} is ${told}, but ${expected} was recorded`,
    why: t`Compare the order with the conversion as it stands in the form.`,
    value: told,
  }
}
