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

/** The match patterns of all calls by whose URLs pages tell of conversions, each once. */
export const pixelPatterns = patternsOf(false)

/** Those of calls by whose bodies they do, and which other calls fit, too. */
export const bodyPatterns = patternsOf(true)

function patternsOf(hasBody: boolean): readonly string[] {
  const meant = pixels.filter(({ pixel }) => (pixel.body !== undefined) === hasBody)
  return [...new Set(meant.flatMap(({ pixel }) => pixel.calls))]
}

/**
 * What a call to this URL tells, with its platform; undefined for any other URL. `hasBody` for a call whose body was
 * read, which tells of a conversion or not.
 */
export function pixelOfUrl(url: string, hasBody = false): { platform: Platform; pixel: Pixel } | undefined {
  return pixels.find(
    ({ pixel, path }) =>
      (pixel.body !== undefined) === hasBody &&
      pixel.calls.some((pattern) => matchesPattern(url, pattern)) &&
      (!path || path.test(readUrl(url).path)),
  )
}
