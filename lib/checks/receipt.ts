import { cookieIdentity } from '../ids/cookie-identity'
import { documentsOf } from '../ids/documents'
import { setCookies } from '../ids/hop'
import { type IdTrack, isCarried } from '../ids/id-track'
import { defaultIndex } from '../ids/index'
import { holdsId, isClickId, isNamed, storageOf } from '../ids/storage'
import { cookieReadings } from '../ids/wrappings'
import type { Click, Hop } from '../schemas/click'
import { decodePercent } from '../url/decode'
import { hostOf } from '../url/host'

/** Whether the landing page stored an identifier; `unknown` where nothing let its cookies be read. */
export type ReceiptState = 'stored' | 'stored-other' | 'not-stored-yet' | 'not-stored' | 'unknown'

/** What became of one identifier on the landing page. */
export interface Receipt {
  name: string
  value: string
  platform: string
  state: ReceiptState
  /** The cookie that holds it, or another one in its place. */
  cookie?: string
  /** When it was first there: milliseconds since the epoch. */
  at?: number
  /** Who stored it: the server with its answer, or the running page; absent where it cannot be told. */
  by?: 'server' | 'page'
  /** When the cookie that held it was deleted or overwritten. */
  goneAt?: number
  /** What is stored in its place. */
  other?: string
  /** The cookies in which the platform stores it. */
  cookies: readonly string[]
  /** When the page took it out of its own address. */
  droppedAt?: number
}

interface SeenCookie {
  name: string
  value: string
  at: number
  by?: 'server' | 'page'
  goneAt?: number
}

/**
 * A receipt for each click ID that arrived on the landing page and is stored there by its platform's own tag, or by
 * anyone; none for a click that has not landed. `isOpen` says whether the tab may still show the page.
 */
export function receiptsOf(click: Click, tracks: readonly IdTrack[], isOpen: boolean): Receipt[] {
  const position = documentsOf(click.hops).at(-1)
  if (position === undefined || click.outcome !== 'landed') return []
  const cookies = seenCookies(click, position)
  const host = hostOf(click.hops[position]?.url ?? '')
  return tracks.filter(isClickId).flatMap((track) => {
    const { name, value, platform, cells } = track
    const arrived = cells.findIndex(
      (cell, hop) => isCarried(cell) && hostOf(click.hops[hop]?.url ?? '') === host,
    )
    if (arrived < 0) return []
    const storage = storageOf(track)
    const droppedAt = droppedFrom(track, click.hops, position)
    const seen = whatIsSeen(value, storage.cookies, cookies) ?? { state: 'not-stored' }
    const state = seen.state === 'not-stored' ? unseen(click, isOpen) : seen.state
    // What a server took out of its own address, only a cookie can show.
    const isDue = storage.expected && isCarried(cells[position])
    if (state !== 'stored' && !isDue) return []
    const dropped = droppedAt === undefined ? {} : { droppedAt }
    return { name, value, platform, cookies: storage.cookies, ...seen, state, ...dropped }
  })
}

/** Whether the click's page may still be shown: it was not left, and the browser session is the one of the click. */
export function isLandingOpen({ id, landing }: Click, sessionPrefix: string): boolean {
  return sessionPrefix !== '' && landing.leftAt === undefined && id.startsWith(sessionPrefix)
}

function unseen({ landing }: Click, isOpen: boolean): ReceiptState {
  if (landing.readFrom === undefined) return 'unknown'
  return isOpen ? 'not-stored-yet' : 'not-stored'
}

type Seen = Pick<Receipt, 'state' | 'cookie' | 'at' | 'by' | 'goneAt' | 'other'>

function whatIsSeen(id: string, names: readonly string[], cookies: readonly SeenCookie[]): Seen | undefined {
  const isOwn = ({ name }: SeenCookie) => isNamed(name, names)
  const holding = cookies.filter((cookie) => holdsId(cookie, id))
  const held = holding.filter(({ goneAt }) => goneAt === undefined)
  const there = held.find(isOwn) ?? held[0]
  if (there) return { state: 'stored', ...told(there) }
  const other = cookies.find((cookie) => cookie.goneAt === undefined && cookie.value !== '' && isOwn(cookie))
  const [gone] = holding
  if (other) {
    const lost = gone?.goneAt === undefined ? {} : { goneAt: gone.goneAt }
    return { state: 'stored-other', ...told(other), other: innerValue(other), ...lost }
  }
  return gone && { state: 'not-stored', ...told(gone) }
}

function told({ name, at, by, goneAt }: SeenCookie): Omit<Seen, 'state'> {
  return {
    cookie: name,
    at,
    ...(by ? { by } : {}),
    ...(goneAt === undefined ? {} : { goneAt }),
  }
}

function innerValue({ name, value }: SeenCookie): string {
  const plain = decodePercent(value)
  return cookieIdentity(name, plain, defaultIndex)?.value ?? cookieReadings(plain)[0] ?? plain
}

/** The cookies that answers of the landing page's host set, then those that were read while it was shown. */
function seenCookies({ hops, landing }: Click, position: number): SeenCookie[] {
  const host = hostOf(hops[position]?.url ?? '')
  const answers = hops.filter(({ url, frameId }) => frameId === 0 && hostOf(url) === host)
  const set = answers.flatMap((hop) => setCookies(hop).map((cookie) => ({ ...cookie, at: answeredAt(hop) })))
  const read = landing.cookies.map(({ httpOnly, ...cookie }): SeenCookie => {
    const sent = set.find(({ name, value }) => name === cookie.name && value === cookie.value)
    if (sent) return { ...cookie, at: Math.min(sent.at, cookie.at), by: 'server' }
    if (httpOnly) return { ...cookie, by: 'server' }
    // Of one that was there at the first look, nothing tells who set it, or whether it is older than the click.
    return cookie.at === landing.readFrom ? cookie : { ...cookie, by: 'page' }
  })
  if (landing.readFrom !== undefined) return read
  const last = new Map(set.map((cookie) => [cookie.name, cookie]))
  return [...last.values()].map((cookie) => ({ ...cookie, by: 'server' }))
}

function answeredAt({ endedAt, startedAt }: Hop): number {
  return endedAt ?? startedAt
}

/** When the page rewrote its address without the identifier. */
function droppedFrom({ cells }: IdTrack, hops: readonly Hop[], position: number): number | undefined {
  const rewritten = hops.findIndex(
    ({ how, frameId }, index) =>
      index > position && how === 'history' && frameId === 0 && !isCarried(cells[index]),
  )
  return hops[rewritten]?.startedAt
}
