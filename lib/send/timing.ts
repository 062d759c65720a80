import type { Timing } from '../schemas/run'

/** What took the time of the last request for this URL; nothing where the browser keeps that to itself. */
export function timingOf(url: string): { timing?: Timing } {
  const entry = performance.getEntriesByName(url, 'resource').at(-1) as PerformanceResourceTiming | undefined
  // Zero where the browser tells nothing, as of a redirect that is not followed.
  if (!entry?.responseStart) return {}
  const { domainLookupStart, domainLookupEnd, connectStart, connectEnd, secureConnectionStart } = entry
  const isNew = connectEnd > connectStart
  const parts: Timing = {
    ...(domainLookupEnd > domainLookupStart ? { dns: domainLookupEnd - domainLookupStart } : {}),
    ...(isNew ? { connect: (secureConnectionStart || connectEnd) - connectStart } : {}),
    ...(isNew && secureConnectionStart ? { tls: connectEnd - secureConnectionStart } : {}),
    wait: entry.responseStart - entry.requestStart,
    receive: entry.responseEnd - entry.responseStart,
  }
  return { timing: Object.fromEntries(Object.entries(parts).map(([name, ms]) => [name, Math.round(ms)])) }
}
