import type { CallFilter } from '../browser/script-calls'
import { callPatterns, scriptOfCall } from '../ids/script-calls'
import { fieldsOfBody } from '../pixels/body'
import { bodyPatterns, pixelOfUrl, pixelPatterns } from '../pixels/filters'
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
  trim: (url) => trimPixelUrl(url),
  pixel: true,
}

/** The same of calls that tell of them in their bodies, as page views do in the same way: of tabs of a journey alone. */
export const pixelBodies: CallFilter = {
  patterns: bodyPatterns,
  isCall: (url) => pixelOfUrl(url, true) !== undefined,
  trim: (url) => trimPixelUrl(url, true),
  fieldsOf: fieldsOfBody,
  pixel: true,
}
