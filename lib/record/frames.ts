import { currentClick, type TabState } from '../capture/state'
import { builtIn, type Known } from '../ids/known'
import { isHeld, type KeepSettings } from './keep'

/** Frames of advertisements are on most pages of the web; through a network or a tracker they are a click's. */
const FOLLOWED_KINDS: ReadonlySet<string> = new Set(['network', 'tracker'])

/**
 * Match patterns of the hosts whose frames are looked at on every page, for a click may begin in one:
 * https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns
 */
export function framePatterns({ platforms }: Known): string[] {
  const hosts = platforms.filter(({ kind }) => FOLLOWED_KINDS.has(kind)).flatMap((platform) => platform.hosts)
  return [...new Set(hosts)].map((host) => `*://${host}/*`)
}

/** Those that the user's own platforms add. */
export function ownFramePatterns(known: Known): string[] {
  const before = new Set(framePatterns(builtIn))
  return framePatterns(known).filter((pattern) => !before.has(pattern))
}

/** Whether the frames of a tab belong to a click that is worth recording. */
export function hasFollowedFrames(tab: TabState, settings: KeepSettings): boolean {
  const click = currentClick(tab)
  return tab.closedAt === undefined && click !== undefined && isHeld(click, settings)
}
