import type { Platform } from '../schemas/platform'
import { hostOf, matchesHost } from '../url/host'
import { receiversAt } from './receiver'
import { authorityOf, type SeenId } from './seen'

/** The host of a platform's postback, where all its customers share one. */
export function sharedHost({ postback }: Platform): string | undefined {
  return /^https?:\/\/([^/?{]+)(?=[/?]|$)/.exec(postback?.template ?? '')?.[1]
}

/**
 * The platforms that may be receiving a postback at this URL: by a host that all customers share or are redirected
 * through, by a host that made an ID of the click, or by what its path and parameters look like.
 */
export function receiversOf(
  url: string,
  ids: readonly SeenId[],
  platforms: readonly Platform[],
): readonly Platform[] {
  const receiving = platforms.filter(({ postback }) => postback?.direction === 'receives')
  const host = hostOf(url)
  const byHost = receiving.filter((platform) => sharedHost(platform) === host)
  if (byHost.length > 0) return byHost
  // A host that redirects for one platform may have passed on what another made.
  const byRedirects = receiving.filter((platform) => !sharedHost(platform) && isHostOf(host, platform))
  if (byRedirects.length > 0) return byRedirects

  const authority = authorityOf(url)
  const made = new Set(ids.filter(({ mintedBy }) => mintedBy === authority).map(({ platform }) => platform))
  const byClick = receiving.filter((platform) => made.has(platform.id) && !sharedHost(platform))
  if (byClick.length > 0) return byClick
  return receiversAt(
    url,
    receiving.filter((platform) => !sharedHost(platform) || isHostOf(host, platform)),
  )
}

/** Whether the host is one through which this platform redirects, or at which it receives. */
export function isHostOf(host: string, platform: Platform): boolean {
  return sharedHost(platform) === host || platform.hosts.some((pattern) => matchesHost(host, pattern))
}
