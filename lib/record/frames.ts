import { currentClick, type TabState } from '../capture/state'
import { platforms } from '../platforms/catalogue'
import type { Settings } from '../schemas/settings'
import { isHeld } from './keep'

/** Frames of advertisements are on most pages of the web; through a network or a tracker they are a click's. */
const FOLLOWED_KINDS: ReadonlySet<string> = new Set(['network', 'tracker'])

/**
 * Match patterns of the hosts whose frames are looked at on every page, for a click may begin in one:
 * https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns
 */
export function framePatterns(): string[] {
  const hosts = platforms.filter(({ kind }) => FOLLOWED_KINDS.has(kind)).flatMap((platform) => platform.hosts)
  return [...new Set(hosts)].map((host) => `*://${host}/*`)
}

/** Whether the frames of a tab belong to a click that is worth recording. */
export function hasFollowedFrames(tab: TabState, settings: Settings): boolean {
  const click = currentClick(tab)
  return tab.closedAt === undefined && click !== undefined && isHeld(click, settings)
}
