import { journeyOf, type Links } from './path'

/** Where a click stands in its journey. */
export interface JourneyPlace {
  /** Clicks with the same first click belong together, be it on different branches. */
  firstId: string
  /** Counted from 1. */
  number: number
  /** How many clicks the journey has, up to where it forks. */
  count: number
  /** After these clicks it went on in more ways than one. */
  forks: boolean
}

/** The place of each click that is tied to another; the rest are left out. */
export function journeyPlaces(links: Links): Map<string, JourneyPlace> {
  const places = new Map<string, JourneyPlace>()
  for (const id of links.byId.keys()) {
    const { clickIds, forks } = journeyOf(id, links)
    const goesOn = forks.some(({ afterId }) => afterId === clickIds.at(-1))
    if (clickIds.length === 1 && !goesOn) continue
    places.set(id, {
      firstId: clickIds[0] as string,
      number: clickIds.indexOf(id) + 1,
      count: clickIds.length,
      forks: goesOn,
    })
  }
  return places
}
