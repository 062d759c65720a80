import { platformOfUrl } from '../ids'
import { idsOfCookies, setCookies } from '../ids/hop'
import type { Platform } from '../schemas/platform'
import type { ClickFacts } from './click-facts'
import { clickKinds } from './kinds'
import type { Step } from './steps'

const trackingKinds: ReadonlySet<Platform['kind'] | undefined> = new Set(['ad', 'network', 'tracker'])

/** Whether the first hop of a step counts clicks: it is a platform's, or it minted a click ID. */
export function isTracking({ tracks, known: { index } }: ClickFacts, { last, to }: Step): boolean {
  if (trackingKinds.has(platformOfUrl(last.url, index)?.kind)) return true
  if (tracks.some(({ kind, cells }) => clickKinds.has(kind) && cells[to]?.state === 'minted')) return true
  return idsOfCookies(setCookies(last), index).some(({ kind }) => clickKinds.has(kind))
}
