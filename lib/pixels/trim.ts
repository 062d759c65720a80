import { decodeParameter } from '../url/decode'
import { splitUrl } from '../url/split'
import { pixelOfUrl } from './filters'
import { namedIn } from './named'

/**
 * The URL of a call with nothing in its query but what its platform's file names: pixels send along who the customer
 * is, also as hashes, which the same person has everywhere. Any other URL stays as it is. `hasBody` as in `pixelOfUrl`.
 */
export function trimPixelUrl(url: string, hasBody = false): string {
  const pixel = pixelOfUrl(url, hasBody)?.pixel
  const { origin, path, query } = splitUrl(url)
  if (!pixel || query === undefined) return url
  const isNamed = namedIn(pixel)
  const kept = query.split('&').filter((pair) => isNamed(decodeParameter(pair.split('=', 1)[0] ?? '')))
  return `${origin}${path}?${kept.join('&')}`
}
