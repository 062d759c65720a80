import { platforms } from '../platforms/catalogue'
import type { Pixel, Platform } from '../schemas/platform'
import { matchesPattern } from '../url/match-pattern'
import { readUrl } from '../url/parts'

interface KnownPixel {
  platform: Platform
  pixel: Pixel
  path: RegExp | undefined
}

const pixels: readonly KnownPixel[] = platforms.flatMap((platform) =>
  (platform.pixels ?? []).map((pixel) => ({
    platform,
    pixel,
    path: pixel.path === undefined ? undefined : new RegExp(pixel.path),
  })),
)

/** The match patterns of all calls by which pages tell of conversions, each once. */
export const pixelPatterns: readonly string[] = [...new Set(pixels.flatMap(({ pixel }) => pixel.calls))]

/** What a call to this URL tells, with its platform; undefined for any other URL. */
export function pixelOfUrl(url: string): { platform: Platform; pixel: Pixel } | undefined {
  return pixels.find(
    ({ pixel, path }) =>
      pixel.calls.some((pattern) => matchesPattern(url, pattern)) && (!path || path.test(readUrl(url).path)),
  )
}
