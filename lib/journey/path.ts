import type { Click } from '../schemas/click'

/** All that ties one click to another. */
export type Link = Pick<Click, 'id' | 'startedAt' | 'previousClickId'>

/** A click after which it went on in more ways than one, as in two new tabs. */
export interface Fork {
  afterId: string
  /** The clicks that followed it and are not on the path, oldest first. */
  branchIds: string[]
}

/** The way from the first click to one, and on for as long as a single click follows. */
export interface Journey {
  /** Oldest first; the click itself is among them. */
  clickIds: string[]
  /** The click before the first, which is not kept any more. */
  missingId?: string
  /** In the order of the path. */
  forks: Fork[]
}

/** Clicks by what ties them together. */
export interface Links {
  byId: ReadonlyMap<string, Link>
  /** The clicks that followed a click, oldest first. */
  followers: ReadonlyMap<string, readonly Link[]>
}

/** Ties clicks, given in any order, so that their journeys can be asked for. */
export function tieLinks(links: Iterable<Link>): Links {
  const byId = new Map(Array.from(links, (link) => [link.id, link]))
  const followers = new Map<string, Link[]>()
  for (const link of [...byId.values()].sort(byAge)) {
    if (link.previousClickId === undefined) continue
    const known = followers.get(link.previousClickId)
    if (known) known.push(link)
    else followers.set(link.previousClickId, [link])
  }
  return { byId, followers }
}

/** The journey of a click. It ends where it would come round to itself, as only a damaged file can make it. */
export function journeyOf(clickId: string, { byId, followers }: Links): Journey {
  const path = [clickId]
  let missingId: string | undefined
  for (let id = byId.get(clickId)?.previousClickId; id !== undefined; id = byId.get(id)?.previousClickId) {
    if (path.includes(id)) break
    if (!byId.has(id)) {
      missingId = id
      break
    }
    path.unshift(id)
  }
  for (let next = onlyFollower(clickId); next; next = onlyFollower(next.id)) {
    if (path.includes(next.id)) break
    path.push(next.id)
  }
  const forks = path.flatMap((afterId): Fork[] => {
    const branchIds = followersOf(afterId).flatMap(({ id }) => (path.includes(id) ? [] : [id]))
    return branchIds.length > 0 ? [{ afterId, branchIds }] : []
  })
  return { clickIds: path, ...(missingId === undefined ? {} : { missingId }), forks }

  function followersOf(id: string): readonly Link[] {
    return followers.get(id) ?? []
  }

  function onlyFollower(id: string): Link | undefined {
    const [first, ...others] = followersOf(id)
    return others.length === 0 ? first : undefined
  }
}

/** Of two at the same time the order of their ids decides, so that it is always the same. */
function byAge(one: Link, other: Link): number {
  return one.startedAt - other.startedAt || (one.id < other.id ? -1 : 1)
}
