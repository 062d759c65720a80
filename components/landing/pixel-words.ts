import type { PixelField, ReadPixel } from '@/lib/pixels/read'
import { t } from '@/lib/text'

const FIELD_WORDS: readonly (readonly [PixelField, string])[] = [
  ['event', t`event`],
  ['orderId', t`order`],
  ['value', t`value`],
  ['currency', t`currency`],
  ['clickId', t`click ID`],
  ['id', t`event ID`],
  ['dataset', t`account`],
]

/** What a call told, `order 4711 · value 89.00 · currency EUR`. */
export function whatWasTold({ told }: ReadPixel): string {
  const words = FIELD_WORDS.flatMap(([field, word]) => (told[field] === '' ? [] : [`${word} ${told[field]}`]))
  return words.length === 0 ? t`tells nothing that is known of it` : words.join(' · ')
}
