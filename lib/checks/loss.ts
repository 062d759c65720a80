import type { IdTrack } from '../ids/id-track'
import { isSentOn } from '../ids/sent-on'
import type { Click, How } from '../schemas/click'
import { t } from '../text'
import { splitUrl } from '../url/split'
import { firefoxMayStrip } from './firefox-stripping'

/** A cause as the end of a sentence about one identifier, or about several. */
export type Cause = (one: boolean) => string

/** Ways in which a page, not a server, leads on. */
const ledByPage: ReadonlySet<How> = new Set(['link', 'form', 'script', 'meta'])

const byBrowser: Readonly<Partial<Record<How, Cause>>> = {
  extension: (one) =>
    one ? t`an extension in this browser took it out` : t`an extension in this browser took them out`,
  hsts: (one) => (one ? t`the browser took it out` : t`the browser took them out`),
}

const passedOnEmpty: Cause = (one) =>
  one ? t`the redirect passed it on empty` : t`the redirect passed them on empty`
const takenOut: Cause = (one) =>
  one
    ? t`the server passed it on, and the browser or an extension took it out`
    : t`the server passed them on, and the browser or an extension took them out`
const notPassedOn: Cause = (one) => (one ? t`the page did not pass it on` : t`the page did not pass them on`)
const possiblyFirefox: Cause = (one) =>
  one
    ? t`the page did not pass it on, or possibly Firefox took it out`
    : t`the page did not pass them on, or possibly Firefox took them out`
const rebuilt: Cause = (one) =>
  one ? t`the redirect was rebuilt without it` : t`the redirect was rebuilt without them`
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
