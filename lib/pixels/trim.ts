import { decodeParameter } from '../url/decode'
import { splitUrl } from '../url/split'
import { pixelOfUrl } from './filters'

/**
 * The URL of a call with nothing in its query but what its platform's file names: pixels send along who the customer
 * is, also as hashes, which the same person has everywhere. Any other URL stays as it is.
 */
export function trimPixelUrl(url: string): string {
  const pixel = pixelOfUrl(url)?.pixel
  const { origin, path, query } = splitUrl(url)
  if (!pixel || query === undefined) return url
  const { fields, lines, others = [] } = pixel
  const named = [...Object.values(fields).flat(), ...others].map((name) => name.toLowerCase())
  // `ed.value` is an entry of the parameter `ed`.
  const names = new Set(named.flatMap((name) => [name, name.split('.')[0]]))
  const numbered = lines ? [lines.amount, lines.quantity].map((name) => name.toLowerCase()) : []
  const isNamed = (pair: string) => {
    const name = decodeParameter(pair.split('=', 1)[0] ?? '').toLowerCase()
    return names.has(name) || numbered.includes(name.replace(/\d+$/, '#'))
  }
  return `${origin}${path}?${query.split('&').filter(isNamed).join('&')}`
}
