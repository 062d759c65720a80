import type { CallFilter } from '../browser/script-calls'
import { callPatterns, scriptOfCall } from '../ids/script-calls'
import { pixelOfUrl, pixelPatterns } from '../pixels/filters'
import { trimPixelUrl } from '../pixels/trim'

/** The requests by which tracking scripts record a click, on any page. */
export const scriptCalls: CallFilter = {
  patterns: callPatterns,
  isCall: (url) => scriptOfCall(url) !== undefined,
}

/** The requests by which pages tell of conversions, on any page; see `journey.ts` for which are noted. */
export const pixelCalls: CallFilter = {
  patterns: pixelPatterns,
  isCall: (url) => pixelOfUrl(trimPixelUrl(url)) !== undefined,
  trim: trimPixelUrl,
  pixel: true,
}
