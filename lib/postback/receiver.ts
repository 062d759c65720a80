import type { Platform } from '../schemas/platform'
import { matchesHost } from '../url/host'

/**
 * The platforms that may be answering at this URL: by host, or, since trackers run on private domains, by the
 * path and the click ID parameter of their postback template.
 */
export function receiversAt(url: string, catalogue: readonly Platform[]): Platform[] {
  if (!URL.canParse(url)) return []
  const called = new URL(url)
  const byHost = catalogue.filter(({ hosts }) => hosts.some((host) => matchesHost(called.hostname, host)))
  return byHost.length > 0 ? byHost : catalogue.filter((platform) => looksLike(platform, called))
}

/** What stands for a part of the path in the template may be anything there; `/` alone says too little. */
function looksLike({ postback }: Platform, called: URL): boolean {
  if (postback?.direction !== 'receives' || !called.searchParams.has(postback.clickIdParameter)) return false
  const path = /^https?:\/\/[^/?#]+(\/[^?#]*)/.exec(postback.template)?.[1] ?? '/'
  if (path === '/' && !postback.required.every((name) => called.searchParams.has(name))) return false
  const [parts, calledParts] = [path.split('/'), called.pathname.split('/')]
  return (
    parts.length === calledParts.length &&
    parts.every((part, at) => (part.includes('{') ? calledParts[at] !== '' : part === calledParts[at]))
  )
}
