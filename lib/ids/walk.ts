import type { IdWhere } from '../schemas/platform'
import { decodeParameter } from '../url/decode'
import { hostOfOrigin } from '../url/host'
import { destinationUrl, nestedInPath, nestedUrl } from '../url/nested'
import { forEachPair, pairsOfFragment } from '../url/pairs'
import { splitUrl, type UrlSlices } from '../url/split'
import type { HostClaim } from './host-claim'
import type { IdIndex } from './id-index'

/** What a URL says about the meaning of its own parameters. */
export interface UrlContext {
  /** What the platforms say of its host. */
  host: readonly HostClaim[]
  /** The lower-case names of all its parameters. */
  names(): ReadonlySet<string>
}

/** Told what stands in a URL and in the URLs inside it; names and values are decoded once. */
export interface UrlVisitor {
  pair(name: string, value: string, where: IdWhere, context: UrlContext): void
  path(path: string, where: IdWhere, context: UrlContext): void
  /** A fragment without pairs. */
  fragment(text: string, where: IdWhere): void
}

/** A redirect inside a redirect inside a redirect is real; deeper nesting was never seen. */
export const maximumDepth = 5

/** Visits every place of a URL that can hold an ID, in order; the time is linear in its length. */
export function walkUrl(url: string, index: IdIndex, visitor: UrlVisitor, depth = 0): void {
  const slices = splitUrl(url)
  const { origin, path, query = '', fragment = '' } = slices
  const context = { host: index.hosts.get(hostOfOrigin(origin)), names: namesOf(slices) }
  const at = (where: IdWhere) => (depth === 0 ? where : 'nested')

  const inner = (nested: string | undefined) => {
    if (nested !== undefined && depth < maximumDepth) walkUrl(nested, index, visitor, depth + 1)
  }
  const pairs = (text: string, where: IdWhere) =>
    forEachPair(text, (rawName, rawValue = '') => {
      const name = decodeParameter(rawName)
      const value = decodeParameter(rawValue)
      visitor.pair(name, value, where, context)
      inner(isDestination(name, context.host) ? destinationUrl(value) : nestedUrl(value))
    })

  visitor.path(path, at('path'), context)
  inner(nestedInPath(path))
  const bareUrl = nestedUrl(query)
  if (bareUrl === undefined) pairs(query, at('query'))
  else inner(bareUrl)
  if (fragment.includes('=')) pairs(pairsOfFragment(fragment), at('fragment'))
  else if (fragment !== '') visitor.fragment(fragment, at('fragment'))
}

function isDestination(name: string, host: readonly HostClaim[]): boolean {
  return host.length > 0 && host.some(({ destinations }) => destinations?.has(name.toLowerCase()))
}

/** The lower-case names of a URL's parameters, collected when first asked for. */
function namesOf({ query = '', fragment = '' }: UrlSlices): () => ReadonlySet<string> {
  let names: Set<string> | undefined
  return () => {
    if (names) return names
    const collected = new Set<string>()
    const collect = (rawName: string) => collected.add(decodeParameter(rawName).toLowerCase())
    forEachPair(query, collect)
    forEachPair(pairsOfFragment(fragment), collect)
    names = collected
    return names
  }
}
