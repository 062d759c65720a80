import type { PixelField, ReadPixel } from '@/lib/pixels/read'

const FIELD_WORDS: readonly (readonly [PixelField, string])[] = [
  ['event', 'event'],
  ['orderId', 'order'],
  ['value', 'value'],
  ['currency', 'currency'],
  ['clickId', 'click ID'],
  ['id', 'event ID'],
  ['dataset', 'account'],
]

/** What a call told, `order 4711 · value 89.00 · currency EUR`. */
export function whatWasTold({ told }: ReadPixel): string {
  const words = FIELD_WORDS.flatMap(([field, word]) => (told[field] === '' ? [] : [`${word} ${told[field]}`]))
  return words.length === 0 ? 'tells nothing that is known of it' : words.join(' · ')
}
