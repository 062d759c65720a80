import { platforms } from '../platforms/catalogue'
import type { Expectation } from '../schemas/expectation'
import type { Platform } from '../schemas/platform'
import type { Settings } from '../schemas/settings'
import { buildIndex, defaultIndex, type IdIndex } from './index'
import { withOwn } from './own-platforms'

/** What clicks are read with: the built-in catalogue, and what the user said of their own platforms. */
export interface Known {
  /** The user's own first. */
  platforms: readonly Platform[]
  index: IdIndex
  /** Identifiers that must reach a host. */
  expected: readonly Expectation[]
}

type Told = Pick<Settings, 'ownPlatforms' | 'expectations'>

/** What is known before the user says anything. */
export const builtIn: Known = { platforms, index: defaultIndex, expected: [] }

/** The tables take some 2 ms, with 200 own platforms 10, and are asked for at every hop: made once for equal lists. */
const made = new WeakMap<Told['ownPlatforms'], WeakMap<Told['expectations'], Known>>()

/** What is known with these settings; the same object for the same lists. */
export function knownBy({ ownPlatforms, expectations }: Told): Known {
  const byExpectations = made.get(ownPlatforms) ?? new WeakMap<Told['expectations'], Known>()
  made.set(ownPlatforms, byExpectations)
  const known = byExpectations.get(expectations) ?? make(ownPlatforms, expectations)
  byExpectations.set(expectations, known)
  return known
}

/** The name of a platform; '' for one that nothing tells. */
export function platformName(id: string, { platforms }: Known): string {
  return platforms.find((platform) => platform.id === id)?.name ?? ''
}

function make(own: Told['ownPlatforms'], expected: Told['expectations']): Known {
  if (own.length === 0) return { ...builtIn, expected }
  const all = withOwn(platforms, own)
  return { platforms: all, index: buildIndex(all), expected }
}
