import type { IdIndex } from '../ids'
import { followIds, type IdTrack } from '../ids/follow'
import type { FoundId } from '../ids/found-id'
import { idsOfCookies, setCookies } from '../ids/hop'
import { isCarried } from '../ids/id-track'
import { isMinted } from '../ids/mints'
import { tellingLength } from '../ids/places'
import type { ReadCall } from '../ids/script-calls'
import type { Hop, How } from '../schemas/click'
import { authorityOf, isReturnable } from './seen'

/** An ID with who made it. */
export interface Made {
  id: Pick<FoundId, 'name' | 'value' | 'platform' | 'kind'>
  /** The first hop that carries it. */
  since: number
  /** The host whose answer led on with it, or whose script recorded the click by it. */
  host?: string
  /** Its names hop by hop; undefined where it was not followed, and any name will do. */
  names?: readonly (readonly string[])[]
}

/** Hops that the user or a page made: what is new there was made by no server before. */
const NOT_SENT_ON: ReadonlySet<How> = new Set([
  'link',
  'typed',
  'form',
  'history',
  'frame',
  'reload',
  'back-forward',
])

/**
 * The IDs of a click that a postback may return, each with the host that made it where the click shows that. Of a
 * host that made a click ID, what it put into a sub-ID besides is none.
 */
export function madeIds(hops: readonly Hop[], calls: readonly ReadCall[], index: IdIndex): Made[] {
  const followed = followIds(hops, undefined, index).flatMap((track) => followedOf(track, hops, calls))
  const stored = storedOf(hops, index).filter((one) => !followed.some((other) => isEarlier(other, one)))
  const values = new Set(stored.map(({ id }) => id.value))
  const made = [...stored, ...followed.filter(({ id }) => !values.has(id.value))]
  const own = ownIdsByHost(made)
  return made.filter(({ id, host }) => id.kind !== 'sub-id' || !isOther(id.value, host, own))
}

function followedOf(track: IdTrack, hops: readonly Hop[], calls: readonly ReadCall[]): Made[] {
  const since = track.cells.findIndex(isCarried)
  if (track.value === '' || !isReturnable(track) || since < 0) return []
  const call = calls.find(({ clickId }) => clickId === track.value)
  const host = call ? authorityOf(call.call.url) : makerOf(since, hops)
  // A sub-ID says something of the click; only one that a server made on the way can be a click ID.
  if (track.kind === 'sub-id' && (host === undefined || !isMinted(track))) return []
  const names = track.cells.map((cell) => (isCarried(cell) ? cell.names : []))
  return [{ id: track, since, host, names }]
}

/** Click IDs that a host puts into a cookie and hands on: whatever name they get then, that host made them. */
function storedOf(hops: readonly Hop[], index: IdIndex): Made[] {
  const first = new Map<string, Made>()
  for (const [position, hop] of hops.entries()) {
    if (hop.frameId !== 0) continue
    for (const id of idsOfCookies(setCookies(hop), index)) {
      if (!isOwnClick(id) || id.value.length < tellingLength || first.has(id.value)) continue
      first.set(id.value, { id, since: position + 1, host: authorityOf(hop.url) })
    }
  }
  return [...first.values()]
}

/** Whether the ID was there before the host that stored it led on with it. */
function isEarlier(one: Made, stored: Made): boolean {
  return one.id.value === stored.id.value && one.since < stored.since
}

function makerOf(since: number, hops: readonly Hop[]): string | undefined {
  if (NOT_SENT_ON.has(hops[since]?.how ?? 'link')) return undefined
  const before = hops.slice(0, since).findLast(({ frameId }) => frameId === 0)
  return before && authorityOf(before.url)
}

/** The platforms that hosts belong to by the click IDs that they made. */
export function makersOf(made: readonly Made[]): Map<string, string> {
  const makers = new Map<string, string>()
  for (const { id, host } of made)
    if (host !== undefined && isOwnClick(id) && !makers.has(host)) makers.set(host, id.platform)
  return makers
}

/** The click IDs of known platforms by the hosts that made them. */
function ownIdsByHost(made: readonly Made[]): Map<string, Set<string>> {
  const own = new Map<string, Set<string>>()
  for (const { id, host } of made)
    if (host !== undefined && isOwnClick(id))
      own.set(host, (own.get(host) ?? new Set<string>()).add(id.value))
  return own
}

function isOwnClick({ kind, platform }: Made['id']): boolean {
  return platform !== 'unknown' && (kind === 'network-click' || kind === 'tracker-click')
}

/** Whether the host made a click ID of another value, so that this one is something else. */
function isOther(value: string, host: string | undefined, own: ReadonlyMap<string, Set<string>>): boolean {
  const ids = host === undefined ? undefined : own.get(host)
  return ids !== undefined && !ids.has(value)
}
