import { documentsOf } from '../ids/documents'
import { setCookies } from '../ids/hop'
import type { Click, Hop, StoredItem } from '../schemas/click'
import { hostOf } from '../url/host'

/** A cookie of a landing page, with what is known of how it came there. */
export interface SeenCookie {
  name: string
  value: string
  /** Where else than in a cookie: an item of the page's storage. */
  area?: StoredItem['area']
  /** When it was first there: milliseconds since the epoch. */
  at: number
  /** Who stored it: the server with its answer, or the running page; absent where it cannot be told. */
  by?: 'server' | 'page'
  /** When it was deleted or overwritten. */
  goneAt?: number
}

/** The cookies that were read of a click's landing page; where none could be, those that its host's answers set. */
export function seenCookies({ hops, landing }: Click): SeenCookie[] {
  const set = cookiesOfAnswers(hops)
  if (landing.readFrom === undefined) {
    const last = new Map(set.map((cookie) => [cookie.name, cookie]))
    return [...last.values()]
  }
  const isSecure = landingOf(hops)?.url.startsWith('https:')
  return landing.cookies.map(({ httpOnly, ...cookie }): SeenCookie => {
    const sent = set.find(({ name, value }) => name === cookie.name && value === cookie.value)
    if (sent) return { ...cookie, at: Math.min(sent.at, cookie.at), by: 'server' }
    if (httpOnly) return { ...cookie, by: 'server' }
    // Of one that was there at the first look, nothing tells who set it, or whether it is older than the click; and
    // a page without HTTPS is not told of changes, so that it is found when it is there for long.
    return cookie.at === landing.readFrom || !isSecure ? cookie : { ...cookie, by: 'page' }
  })
}

/** The items of the page's storage that tracking scripts are known to keep; only a page can write them. */
export function seenItems({ landing: { stored = [], storedFrom } }: Click): SeenCookie[] {
  return stored.map((item) => (item.at === storedFrom ? item : { ...item, by: 'page' }))
}

function cookiesOfAnswers(hops: readonly Hop[]): SeenCookie[] {
  const host = hostOf(landingOf(hops)?.url ?? '')
  return documentsOf(hops)
    .map((position) => hops[position] as Hop)
    .filter(({ url }) => hostOf(url) === host)
    .flatMap((hop) =>
      setCookies(hop).map((cookie) => ({
        ...cookie,
        at: hop.endedAt ?? hop.startedAt,
        by: 'server' as const,
      })),
    )
}

function landingOf(hops: readonly Hop[]): Hop | undefined {
  return hops[documentsOf(hops).at(-1) ?? -1]
}
