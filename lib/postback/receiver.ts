import type { Platform } from '../schemas/platform'
import type { Receiver } from '../schemas/receiver'
import { matchesHost } from '../url/host'
import { authorityOf } from './seen'

/** Whose money a postback to this URL is about: what the user said of its host, else a live partner's. */
export function receiverAt(url: string, said: Readonly<Record<string, Receiver>>): Receiver {
  const host = authorityOf(url)
  return (host !== undefined && Object.hasOwn(said, host) && said[host]) || 'live'
}

/**
 * The platforms that may be answering at this URL: by host, or, since trackers run on private domains, by the
 * path and the parameters of their postback template.
 */
export function receiversAt(url: string, catalogue: readonly Platform[], body = ''): Platform[] {
  if (!URL.canParse(url)) return []
  const called = new URL(url)
  const byHost = catalogue.filter(({ hosts }) => hosts.some((host) => matchesHost(called.hostname, host)))
  if (byHost.length > 0) return byHost
  const names = new Set([...called.searchParams.keys(), ...new URLSearchParams(body).keys()])
  return catalogue.filter((platform) => looksLike(platform, called.pathname, names))
}

function looksLike({ postback }: Platform, path: string, names: ReadonlySet<string>): boolean {
  if (postback?.direction !== 'receives') return false
  const known = /^https?:\/\/[^/?#]+(\/[^?#]*)/.exec(postback.template)?.[1] ?? '/'
  // The root is everybody's path: there the click ID must not come alone.
  const telling = known === '/' ? postback.required : [postback.clickIdParameter]
  if (known === '/' && telling.length < 2) return false
  return isPath(path, known) && telling.every((name) => names.has(name))
}

/** Whether a path is that of a template, whose macros stand for whole segments: `/{postback_key}/postback`. */
function isPath(path: string, template: string): boolean {
  const [segments, known] = [path.split('/'), template.split('/')]
  return (
    segments.length === known.length &&
    known.every((name, at) => (name.startsWith('{') ? segments[at] !== '' : name === segments[at]))
  )
}
