import { decodeParameter, decodePercent } from '../url/decode'
import { destinationIn, type Nested, nestedIn } from '../url/nested'
import { forEachPair, pairsOfFragment } from '../url/pairs'
import type { UrlSlices } from '../url/split'
import type { HostClaim } from './host-claim'
import { lookupName } from './lookup-name'
import { referrerParameters } from './redirectors'

/** What a URL says about the meaning of its own parameters. */
export interface UrlContext {
  /** What the platforms say of its host. */
  host: readonly HostClaim[]
  /** The lower-case names of all its parameters. */
  names(): ReadonlySet<string>
}

/** Calls back with each name. */
type NameSource = (tell: (name: string) => void) => void

/** The context of pairs on a host, or on none; their names are collected when first asked for. */
export function contextOf(host: readonly HostClaim[], forEachName: NameSource): UrlContext {
  let known: Set<string> | undefined
  return {
    host,
    names() {
      if (known) return known
      const collected = new Set<string>()
      forEachName((name) => collected.add(lookupName(name)))
      known = collected
      return collected
    },
  }
}

/** The context of the parameters of a URL. */
export function contextOfUrl(
  { query = '', fragment = '' }: UrlSlices,
  host: readonly HostClaim[],
): UrlContext {
  return contextOf(host, (tell) => {
    forEachPair(query, (rawName) => tell(decodeParameter(rawName)))
    if (fragment !== '') forEachPair(pairsOfFragment(fragment), (rawName) => tell(decodeParameter(rawName)))
  })
}

/** What a parameter's value holds; a parameter known for it may hold a destination in less than a whole URL. */
export function nestedInParameter(name: string, value: string, { host }: UrlContext): Nested | undefined {
  if (host.length > 0) {
    const lowerCase = lookupName(name)
    const claim = host.find(({ destinations }) => destinations?.has(lowerCase))
    if (claim) return destinationIn(claim.letters ? withLetters(value, claim.letters) : value)
    if (referrerParameters.has(lowerCase)) return undefined
  }
  return nestedIn(value)
}

/** The destination that a path of the host is known to hold. */
export function destinationInPath(path: string, { host }: UrlContext): string | undefined {
  for (const { destinationPath } of host) {
    const groups = destinationPath?.exec(path)?.slice(1)
    if (groups) return `https://${decodePercent(groups.join(''))}`
  }
  return undefined
}

function withLetters(value: string, letters: Readonly<Record<string, string>>): string {
  return value.replace(/./gs, (letter) => letters[letter] ?? letter)
}
