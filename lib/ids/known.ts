import { platforms } from '../platforms/catalogue'
import type { AgreedExpectation, Expectation } from '../schemas/expectation'
import type { Platform } from '../schemas/platform'
import type { Settings } from '../schemas/settings'
import { buildIndex, defaultIndex, type IdIndex } from './index'
import { withOwn } from './own-platforms'

/** What clicks are read with: the built-in catalogue, and what the user said of their own platforms. */
export interface Known {
  /** The user's own first. */
  platforms: readonly Platform[]
  index: IdIndex
  /** Identifiers that must reach a host; those of a partner's record name the partner. */
  expected: readonly (Expectation & Partial<AgreedExpectation>)[]
}

type Told = Pick<Settings, 'ownPlatforms' | 'expectations'> & Partial<Pick<Settings, 'partnerExpectations'>>

/** What is known before the user says anything. */
export const builtIn: Known = { platforms, index: defaultIndex, expected: [] }

interface Made {
  next: WeakMap<object, Made>
  known?: Known
}

/** The tables take some 2 ms, with 200 own platforms 10, and are asked for at every hop: made once for equal lists. */
const made: Made = { next: new WeakMap() }
const NONE: AgreedExpectation[] = []

/** What is known with these settings; the same object for the same lists. */
export function knownBy({ ownPlatforms, expectations, partnerExpectations = NONE }: Told): Known {
  let place = made
  for (const list of [ownPlatforms, expectations, partnerExpectations]) {
    const next = place.next.get(list) ?? { next: new WeakMap() }
    place.next.set(list, next)
    place = next
  }
  place.known ??= make(ownPlatforms, [...expectations, ...partnerExpectations])
  return place.known
}

/** The name of a platform; '' for one that nothing tells. */
export function platformName(id: string, { platforms }: Known): string {
  return platforms.find((platform) => platform.id === id)?.name ?? ''
}

function make(own: Told['ownPlatforms'], expected: Known['expected']): Known {
  if (own.length === 0) return { ...builtIn, expected }
  const all = withOwn(platforms, own)
  return { platforms: all, index: buildIndex(all), expected }
}
