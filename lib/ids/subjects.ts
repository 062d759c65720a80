import type { Hop } from '../schemas/click'
import type { IdKind } from '../schemas/platform'
import type { FoundId } from './found-id'
import { idsOfCookies, readCarried, setCookies } from './hop'
import type { IdIndex } from './id-index'
import { carries, type Places, placesOf, tellingLength } from './places'

/** A hop of the page itself, read. */
export interface ReadHop {
  /** Its index among all hops. */
  position: number
  /** Identifiers of its URL and form. */
  ids: FoundId[]
  /** Identifiers that its response stored in cookies. */
  stored: FoundId[]
  places: Places
}

/** An identifier to follow, from the first hop that had it. */
export interface Subject {
  id: FoundId
  since: number
}

/** No real click has more; it bounds the time for one that was made to be long. */
const maximumSubjects = 500

/** Which identity names a value that stands in several places of one hop, the most telling kind first. */
const precedence: readonly IdKind[] = [
  'ad-click',
  'network-click',
  'tracker-click',
  'sub-id',
  'email',
  'analytics',
  'campaign',
]

/** The hops of the page itself with all their values. */
export function readHops(hops: readonly Hop[], index: IdIndex): ReadHop[] {
  return hops.flatMap((hop, position) => {
    if (hop.frameId !== 0) return []
    const { ids } = readCarried(hop, index)
    const stored = idsOfCookies(setCookies(hop), index)
    return [{ position, ids, stored, places: placesOf(hop, ids, index) }]
  })
}

/**
 * Each identifier value once, in order of appearance, from the first hop that had it under whatever name. Cookies
 * alone make no subject: what they hold may be of an earlier click. An empty identifier is one only where its name
 * never has a value.
 */
export function subjectsOf(read: readonly ReadHop[]): Subject[] {
  const subjects = new Map<string, Subject>()
  for (const { position, ids } of read) {
    for (const id of ids) {
      const known = subjects.get(keyOf(id))
      if (!known) subjects.set(keyOf(id), { id, since: position })
      else if (known.since === position && rank(id) < rank(known.id)) known.id = id
    }
  }
  const all = [...subjects.values()]
  const filled = new Set(all.filter(({ id }) => id.value !== '').map(({ id }) => id.name.toLowerCase()))
  return all
    .filter(({ id }) => id.value !== '' || !filled.has(id.name.toLowerCase()))
    .slice(0, maximumSubjects)
    .map(({ id, since }) => ({ id, since: firstWith(id, read) ?? since }))
}

/** The first hop that had the value, under a name too that told nobody that it is an identifier. */
function firstWith({ value }: FoundId, read: readonly ReadHop[]): number | undefined {
  if (value.length < tellingLength) return undefined
  return read.find(({ places }) => places.byValue.get(value)?.some(carries))?.position
}

function keyOf({ name, value }: FoundId): string {
  return value.length < tellingLength ? `${name.toLowerCase()}=${value}` : value
}

function rank({ kind, platform }: FoundId): number {
  return precedence.indexOf(kind) + (platform === 'unknown' ? 0.5 : 0)
}
