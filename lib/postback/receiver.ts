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

function looksLike({ postback }: Platform, called: URL): boolean {
  if (postback?.direction !== 'receives') return false
  const path = /^https?:\/\/[^/?#]+(\/[^?#]*)/.exec(postback.template)?.[1] ?? '/'
  return path !== '/' && path === called.pathname && called.searchParams.has(postback.clickIdParameter)
}
