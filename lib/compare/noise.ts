/**
 * Headers, by name in lower case, that differ from answer to answer of the same server, or tell of the connection and
 * not of the click.
 */
const NOISE: ReadonlySet<string> = new Set([
  'age',
  'alt-svc',
  'cf-ray',
  'connection',
  'content-length',
  'date',
  'etag',
  'expires',
  'if-modified-since',
  'if-none-match',
  'keep-alive',
  'last-modified',
  'nel',
  'report-to',
  'reporting-endpoints',
  'server-timing',
  'traceparent',
  'tracestate',
  'transfer-encoding',
  'via',
  'x-amz-cf-id',
  'x-amz-cf-pop',
  'x-amzn-trace-id',
  'x-cache',
  'x-cache-hits',
  'x-runtime',
  'x-served-by',
  'x-timer',
])

/** `x-request-id`, `x-b3-traceid` and their like. */
const numbersOfAnswers = /(?:^|-)(?:request|correlation|transaction|trace|span)-?id$/

/** Chromium tells an extension none of these headers of a request, while a HAR has them:
 * https://developer.chrome.com/docs/extensions/reference/api/webRequest#life_cycle_footnote. */
const NEVER_TOLD: ReadonlySet<string> = new Set(['cache-control', 'host', 'pragma', 'range'])

/** Whether a request header's value says nothing of the click. */
export function isNoiseOfRequest(name: string): boolean {
  return NEVER_TOLD.has(name) || isNoise(name)
}

/** Whether a header's value says nothing of the click. A `:authority` of HTTP/2 is the URL over again. */
export function isNoise(name: string): boolean {
  return name.startsWith(':') || NOISE.has(name) || numbersOfAnswers.test(name)
}
