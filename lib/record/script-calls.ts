import { callPatterns, scriptOfCall } from '../ids/script-calls'

/** Match patterns of the requests by which tracking scripts record a click, on any page. */
export function scriptCallPatterns(): readonly string[] {
  return callPatterns
}

/** Whether a request is one, and not only looks like it to the browser's filter. */
export function isScriptCall(url: string): boolean {
  return scriptOfCall(url) !== undefined
}
