import {
  type FoundId,
  findIdsInCookies,
  findIdsInHop,
  findIdsWith,
  type IdIndex,
  platformOfUrl,
} from '../ids'
import { documentsOf } from '../ids/documents'
import { knownBy } from '../ids/known'
import { directClicks, readCalls } from '../ids/script-calls'
import type { Click } from '../schemas/click'
import type { IdKind } from '../schemas/platform'
import type { Settings } from '../schemas/settings'
import { hostOf, matchesHost } from '../url/host'

/** An identifier of these kinds makes a navigation a click; an analytics or e-mail parameter does not. */
const DECIDING: ReadonlySet<IdKind> = new Set(['ad-click', 'network-click', 'tracker-click', 'sub-id'])
const DECIDING_PLATFORMS: ReadonlySet<string> = new Set(['ad', 'network', 'tracker'])

/** What of the settings decides what is worth keeping. */
export type KeepSettings = Pick<Settings, 'keepHosts' | 'ownPlatforms' | 'expectations'>

/**
 * Whether a click may be written to the disk: it carries an identifier, passes a known platform, a tracking
 * script recorded it, its page told of a conversion in the journey of such a click, or the user says so.
 */
export function isKept(click: Click, settings: KeepSettings): boolean {
  return !click.private && isWorthRecording(click, settings)
}

/** The same in a private window, of which nothing is written. */
export function isWorthRecording(click: Click, settings: KeepSettings): boolean {
  return click.pinned || isAffiliate(click, settings)
}

function isAffiliate(click: Click, settings: KeepSettings): boolean {
  const { index } = knownBy(settings)
  if (directClicks(click, index).length > 0) return true
  // They are noted only in the journey of such a click.
  if (click.landing.pixels.length > 0) return true
  // What a frame of the page asks for is not where the click went.
  return click.hops.some(
    (hop) =>
      hop.frameId === 0 &&
      (findIdsInHop(hop, index).some(isDeciding) ||
        DECIDING_PLATFORMS.has(platformOfUrl(hop.url, index)?.kind ?? '') ||
        settings.keepHosts.some((pattern) => matchesHost(hostOf(hop.url), pattern))),
  )
}

/** A cookie that is sent along tells of an earlier click: on its account every later visit would be stored. */
function isDeciding({ kind, value, where }: FoundId): boolean {
  return value !== '' && where !== 'cookie' && DECIDING.has(kind)
}

/** Whether there is anything to look at: a page that came at once, without an identifier, is no click. */
export function isHeld(click: Click, settings: KeepSettings): boolean {
  return click.pinned || documentsOf(click.hops).length > 1 || isAffiliate(click, settings)
}

/** The identifier values of a click: the only values that stay readable wherever they occur. */
export function identifierValues(click: Click, index: IdIndex): ReadonlySet<string> {
  const found = [
    ...click.hops.flatMap((hop) => findIdsInHop(hop, index)),
    ...readCalls(click, index).flatMap(({ ids }) => ids),
    ...findIdsInCookies(click.landing.cookies, index),
    ...click.landing.pixels.flatMap(({ url }) => findIdsWith(url, index)),
  ]
  const made = directClicks(click, index).map(({ clickId }) => clickId)
  return new Set([...found.filter(({ kind }) => kind !== 'email').map(({ value }) => value), ...made])
}
