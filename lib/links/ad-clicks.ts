import { platforms } from '../platforms/catalogue'
import type { Platform } from '../schemas/platform'
import { readUrl } from '../url/parts'

const patterns = platforms.flatMap((platform) =>
  (platform.adClicks ?? []).map((pattern) => ({ platform, pattern: new RegExp(pattern, 'i') })),
)

/** The ad platform that counts, and charges, a click when this address is visited; undefined for any other. */
export function adClickPlatform(url: string): Platform | undefined {
  const address = addressOf(url)
  return patterns.find(({ pattern }) => pattern.test(address))?.platform
}

/** Whether one of these patterns takes the URL for an ad click. */
export function isAdClickBy(adClicks: readonly string[], url: string): boolean {
  return adClicks.some((pattern) => new RegExp(pattern, 'i').test(addressOf(url)))
}

/** Host and path, against which the patterns are written. */
function addressOf(url: string): string {
  const { host, path } = readUrl(url)
  return `${host}${path}`
}
