import { findIdsInHop, type IdIndex } from '../ids/index'
import type { Click } from '../schemas/click'

/** What the hops of a journey carry as the click IDs of one platform, by value. */
export interface JourneyIds {
  /** Each once, the newest last: a later click takes the place of an earlier one. */
  own: readonly string[]
  /** Of any platform. */
  all: ReadonlySet<string>
}

/** The click IDs with which a journey came, as a platform knows them. */
export function idsOfJourney(clicks: readonly Click[], platform: string, index: IdIndex): JourneyIds {
  const found = clicks.flatMap(({ hops }) => hops.flatMap((hop) => findIdsInHop(hop, index)))
  const ids = found.filter(({ value, where }) => value !== '' && where !== 'cookie')
  const own = ids.filter((id) => id.platform === platform && id.kind === 'network-click')
  return {
    own: [...new Set(own.map(({ value }) => value))],
    all: new Set(ids.map(({ value }) => value)),
  }
}
