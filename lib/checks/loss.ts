import type { IdTrack } from '../ids/id-track'
import { isSentOn } from '../ids/sent-on'
import type { Click, How } from '../schemas/click'
import { t } from '../text'
import { splitUrl } from '../url/split'
import { firefoxMayStrip } from './firefox-stripping'

/** A cause as the end of a sentence about one identifier or several. */
export type Cause = (it: 'it' | 'them') => string

/** Ways in which a page, not a server, leads on. */
const ledByPage: ReadonlySet<How> = new Set(['link', 'form', 'script', 'meta'])

const byBrowser: Readonly<Partial<Record<How, Cause>>> = {
  extension: (it) => t`an extension in this browser took ${it} out`,
  hsts: (it) => t`the browser took ${it} out`,
}

const passedOnEmpty: Cause = (it) => t`the redirect passed ${it} on empty`
const takenOut: Cause = (it) => t`the server passed ${it} on, and the browser or an extension took ${it} out`
const notPassedOn: Cause = (it) => t`the page did not pass ${it} on`
const possiblyFirefox: Cause = (it) => t`the page did not pass ${it} on, or possibly Firefox took ${it} out`
const rebuilt: Cause = (it) => t`the redirect was rebuilt without ${it}`
const withoutQuery: Cause = () => t`the redirect was rebuilt without its query`

/** Why the hop after the last that carried an identifier does not; the network is blamed only for what it did. */
export function causeOfLoss(track: IdTrack, { hops, environment }: Click): Cause {
  const [from, to] = track.between ?? []
  const [last, next] = [hops[from ?? -1], hops[to ?? -1]]
  if (!last || !next) return notPassedOn
  const own = byBrowser[next.how]
  if (own) return own
  if (isSentOn(track, last, next)) return takenOut
  if (track.cells[to ?? -1]?.state === 'empty') return passedOnEmpty
  if (ledByPage.has(next.how)) {
    const names = [track.name, ...(track.cells[from ?? -1]?.names ?? [])]
    return environment.browser === 'firefox' && names.some(firefoxMayStrip) ? possiblyFirefox : notPassedOn
  }
  return splitUrl(next.url).query ? rebuilt : withoutQuery
}
