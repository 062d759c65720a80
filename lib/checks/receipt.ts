import { cookieIdentity } from '../ids/cookie-identity'
import { isNamed } from '../ids/cookie-names'
import { documentsOf } from '../ids/documents'
import { type IdTrack, isCarried } from '../ids/id-track'
import type { IdIndex } from '../ids/index'
import type { Known } from '../ids/known'
import { holdsId, isClickId, storageOf } from '../ids/storage'
import { cookieReadings } from '../ids/wrappings'
import type { Click, Hop } from '../schemas/click'
import { decodePercent } from '../url/decode'
import { hostOf } from '../url/host'
import { type SeenCookie, seenCookies, seenItems } from './seen-cookies'

/** Whether the landing page stored an identifier; `unknown` where nothing let its cookies be read. */
export type ReceiptState = 'stored' | 'stored-other' | 'not-stored-yet' | 'not-stored' | 'unknown'

/** What became of one identifier on the landing page; times are milliseconds since the epoch. */
export interface Receipt {
  name: string
  value: string
  platform: string
  state: ReceiptState
  /** The cookie that holds it, or held it, or holds another in its place. */
  cookie?: string
  /** Where it is no cookie but an item of the page's storage. */
  area?: SeenCookie['area']
  /** When that cookie was first there. */
  at?: number
  by?: SeenCookie['by']
  /** When the cookie that held it was deleted or overwritten. */
  goneAt?: number
  /** What is stored in its place. */
  other?: string
  /** The cookies in which the platform stores it. */
  cookies: readonly string[]
  /** When the page took it out of its own address. */
  droppedAt?: number
}

/**
 * A receipt for each click ID that arrived on the landing page and must be stored there by its platform's own tag,
 * or was stored by anyone; none for a click that has not landed. `isOpen` says whether the tab may still show the page.
 */
export function receiptsOf(
  click: Click,
  tracks: readonly IdTrack[],
  isOpen: boolean,
  known: Known,
): Receipt[] {
  const landing = documentsOf(click.hops).at(-1)
  if (landing === undefined || click.outcome !== 'landed') return []
  const ids = tracks.filter(isClickId)
  const cookies = seenCookies(click)
  const kept = [...cookies, ...seenItems(click)]
  const foreign = cookies.filter((cookie) => !ids.some(({ value }) => holdsId(cookie, value)))
  return ids
    .filter((track) => hasArrived(track, click.hops, landing))
    .flatMap((track) => {
      const { name, value, platform } = track
      const storage = storageOf(track, known)
      const seen =
        storedIn(value, storage.cookies, kept) ??
        replacedBy(value, storage.cookies, cookies, foreign, known.index) ??
        notStored(value, cookies, stateOfUnstored(click, isOpen))
      // What a server took out of its own address, only a cookie can show.
      const isDue = storage.expected && isCarried(track.cells[landing])
      if (seen.state !== 'stored' && !isDue) return []
      const droppedAt = droppedFrom(track, click.hops, landing)
      const dropped = droppedAt === undefined ? {} : { droppedAt }
      return { name, value, platform, cookies: storage.cookies, ...seen, ...dropped }
    })
}

/** Whether the click's page may still be shown: it was not left, and the browser session is the one of the click. */
export function isLandingOpen({ id, landing }: Click, sessionPrefix: string): boolean {
  return sessionPrefix !== '' && landing.leftAt === undefined && id.startsWith(sessionPrefix)
}

type Seen = Pick<Receipt, 'state' | 'cookie' | 'area' | 'at' | 'by' | 'goneAt' | 'other'>

function hasArrived({ cells }: IdTrack, hops: readonly Hop[], landing: number): boolean {
  const host = hostOf(hops[landing]?.url ?? '')
  return cells.some((cell, position) => isCarried(cell) && hostOf(hops[position]?.url ?? '') === host)
}

function storedIn(id: string, names: readonly string[], cookies: readonly SeenCookie[]): Seen | undefined {
  const holding = cookies.filter((cookie) => isThere(cookie) && holdsId(cookie, id))
  const cookie = holding.find(({ name }) => isNamed(name, names)) ?? holding[0]
  return cookie && { state: 'stored', ...told(cookie) }
}

function replacedBy(
  id: string,
  names: readonly string[],
  cookies: readonly SeenCookie[],
  foreign: readonly SeenCookie[],
  index: IdIndex,
): Seen | undefined {
  const other = foreign.find(
    (cookie) => isThere(cookie) && cookie.value !== '' && isNamed(cookie.name, names),
  )
  if (!other) return undefined
  const goneAt = cookies.find((cookie) => holdsId(cookie, id))?.goneAt
  return {
    state: 'stored-other',
    ...told(other),
    other: innerValue(other, index),
    ...(goneAt === undefined ? {} : { goneAt }),
  }
}

function notStored(id: string, cookies: readonly SeenCookie[], state: ReceiptState): Seen {
  const gone = cookies.find((cookie) => holdsId(cookie, id))
  return { state, ...(gone ? told(gone) : {}) }
}

function stateOfUnstored({ landing }: Click, isOpen: boolean): ReceiptState {
  if (landing.readFrom === undefined) return 'unknown'
  return isOpen ? 'not-stored-yet' : 'not-stored'
}

function isThere({ goneAt }: SeenCookie): boolean {
  return goneAt === undefined
}

function told({ name, value: _value, ...how }: SeenCookie): Omit<Seen, 'state'> {
  return { cookie: name, ...how }
}

function innerValue({ name, value }: SeenCookie, index: IdIndex): string {
  const plain = decodePercent(value)
  return cookieIdentity(name, plain, index)?.value ?? cookieReadings(plain)[0] ?? plain
}

/** When the page rewrote its address without the identifier. */
function droppedFrom({ cells }: IdTrack, hops: readonly Hop[], landing: number): number | undefined {
  return hops.find(
    ({ how, frameId }, position) =>
      position > landing && how === 'history' && frameId === 0 && !isCarried(cells[position]),
  )?.startedAt
}
