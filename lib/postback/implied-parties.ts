import { type FoundId, findIdsWith, type IdIndex, platformOfUrl } from '../ids'
import type { Known } from '../ids/known'
import type { Click } from '../schemas/click'
import type { IdKind, Platform } from '../schemas/platform'
import { authorityOf } from './seen'

/** One side of a postback. */
export interface Party {
  /** Of its platform, or else of its host. */
  name: string
  /** With its port; undefined where the click does not show it. */
  host?: string
  platform?: Platform
}

const MADE: ReadonlySet<IdKind> = new Set(['network-click', 'tracker-click'])

/**
 * The platforms behind the hosts of a click. Trackers and networks run on domains of their own, so that besides the
 * known hosts it counts what a host did: by `makers` it made the platform's click ID, or it took the platform's own
 * sub-IDs and led on.
 */
export function platformsByHost(
  { hops }: Click,
  makers: ReadonlyMap<string, string>,
  { index, platforms }: Pick<Known, 'index' | 'platforms'>,
): ReadonlyMap<string, Platform> {
  const byId = new Map(platforms.map((platform) => [platform.id, platform]))
  const pages = hops.filter(({ frameId }) => frameId === 0)
  const found = new Map<string, Platform>()
  const tell = (host: string | undefined, platform: Platform | undefined) => {
    if (host !== undefined && platform && !found.has(host)) found.set(host, platform)
  }
  for (const { url } of pages) tell(authorityOf(url), platformOfUrl(url, index))
  for (const [host, id] of makers) tell(host, byId.get(id))
  // A landing page has the parameters of whoever led to it.
  for (const { url } of pages.slice(0, -1)) tell(authorityOf(url), byId.get(takenBy(url, byId, index) ?? ''))
  return found
}

/** The platform whose sub-IDs a link has, without a click ID of that platform: it is yet to be made. */
function takenBy(url: string, byId: ReadonlyMap<string, Platform>, index: IdIndex): string | undefined {
  const ids = findIdsWith(url, index)
  const made = new Set(ids.filter(isMade).map(({ platform }) => platform))
  return ids.find(
    ({ kind, platform, where }) =>
      kind === 'sub-id' &&
      where === 'query' &&
      !made.has(platform) &&
      ['network', 'tracker'].includes(byId.get(platform)?.kind ?? ''),
  )?.platform
}

function isMade({ kind, value }: FoundId): boolean {
  return MADE.has(kind) && value !== ''
}
