import { platforms } from '../platforms/catalogue'
import type { Hop } from '../schemas/click'
import { readIds } from './find'
import type { FoundId, LeftMacro } from './found-id'
import { idsOfCookies, readCarried, sentCookies, setCookies } from './hop'
import { buildIndex, type IdIndex } from './id-index'

export type { FoundId, LeftMacro } from './found-id'
export { buildIndex, type IdIndex } from './id-index'
export { platformOfUrl } from './platform-of-url'

/** The tables of the built-in catalogue. */
export const defaultIndex: IdIndex = buildIndex(platforms)

/** The identifiers in a URL and in the URLs nested in it, in order; any string may be given, nothing throws. */
export function findIds(url: string): FoundId[] {
  return findIdsWith(url, defaultIndex)
}

/** The same by other tables. Apart from `findIds`, so that `urls.map(findIds)` means what it says. */
export function findIdsWith(url: string, index: IdIndex): FoundId[] {
  return readIds(url, index).ids
}

/** The identifiers of a hop: those of its URL, then of its form fields, then of the cookies sent and set. */
export function findIdsInHop(hop: Hop, index: IdIndex): FoundId[] {
  return [...readCarried(hop, index).ids, ...idsOfCookies([...sentCookies(hop), ...setCookies(hop)], index)]
}

/** The identifiers in cookies, their values as sent. */
export function findIdsInCookies(
  cookies: readonly { name: string; value: string }[],
  index: IdIndex = defaultIndex,
): FoundId[] {
  return idsOfCookies(cookies, index)
}

/** The placeholders that a hop carries where an identifier belongs, since nobody filled them in. */
export function findLeftMacros(hop: Hop, index: IdIndex): LeftMacro[] {
  return readCarried(hop, index).macros
}
