import type { Platform } from '../schemas/platform'
import { hostOf } from '../url/host'
import { adClickPlatform } from './ad-clicks'
import type { ListedLink } from './list'

export interface HostCount {
  host: string
  clicks: number
}

export interface AdClick {
  link: ListedLink
  platform: Platform
}

/** What a check is about to do, to be shown before it does it. */
export interface Plan {
  /** Each host that is asked first, with how often; the most often asked first. */
  hosts: HostCount[]
  /** Links at which an ad platform charges somebody. */
  adClicks: AdClick[]
}

/** The plan of a check of these links. Where they lead on to is not known beforehand. */
export function planOf(links: readonly ListedLink[]): Plan {
  const counts = new Map<string, number>()
  for (const { url } of links) counts.set(hostOf(url), (counts.get(hostOf(url)) ?? 0) + 1)
  const hosts = [...counts].map(([host, clicks]) => ({ host, clicks }))
  return {
    hosts: hosts.sort((one, other) => other.clicks - one.clicks),
    adClicks: links.flatMap((link) => {
      const platform = adClickPlatform(link.url)
      return platform ? [{ link, platform }] : []
    }),
  }
}
