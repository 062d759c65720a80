import type { Environment, Hop } from '../../schemas/click'
import { type IdTrack, isPresent } from '../id-track'
import type { Sighting } from './reading'

/** Where an identifier was seen first and last along the hops of a click. */
export function sightingOf(
  { cells }: Pick<IdTrack, 'cells'>,
  hops: readonly Hop[],
  { userAgent, language, timeZone }: Environment,
): Sighting | undefined {
  const hop = cells.findIndex(isPresent)
  const first = hops[hop]
  const last = hops[cells.findLastIndex(isPresent)]
  if (!first || !last) return undefined
  return {
    hop,
    at: first.startedAt,
    landedAt: last.endedAt ?? last.startedAt,
    userAgent: headerOf(last, 'user-agent') ?? userAgent,
    language,
    timeZone,
  }
}

/** A device that the browser emulates has a name of its own, which its pages see too. */
function headerOf({ requestHeaders }: Hop, name: string): string | undefined {
  return requestHeaders.find((header) => header.name.toLowerCase() === name)?.value
}
