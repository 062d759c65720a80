import type { Hop, Outcome } from '../schemas/click'
import type { HeaderChange } from '../schemas/link-check'
import { removeOrigin } from './origin-rule'
import { type Wire, watchWire } from './wire'

/** As many as Chromium itself follows: https://fetch.spec.whatwg.org/#http-redirect-fetch, step 6. */
const MOST_HOPS = 20
/** Chromium kills a worker that waits longer than 30 s for an answer. */
const TIMEOUT_MS = 25_000
/** The browser's own report of the end comes at once after `fetch` settles; without it the chain goes on. */
const REPORT_MS = 1_000
/** As a browser asks for a page: some trackers answer a script's request differently. */
const ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

export interface Followed {
  hops: Hop[]
  outcome: Outcome
}

/**
 * Asks for a URL and for where it redirects to, hop by hop, without cookies, cache, referrer or Origin; nothing
 * is executed, and of a body nothing is read. Ends early when `signal` says so. Never throws: a failure is part
 * of the last hop, by the browser's own name.
 */
export async function followLink(
  url: string,
  changes: readonly HeaderChange[],
  signal: AbortSignal,
): Promise<Followed> {
  const hops: Hop[] = []
  for (let next: Step = { url, how: 'link', by: 'browser' }; ; ) {
    const begun = beginHop(next)
    if (!isWeb(next.url)) return { hops: [...hops, { ...begun, endedAt: begun.startedAt }], outcome: 'app' }
    if (hops.length === MOST_HOPS) return failed([...hops, begun], 'net::ERR_TOO_MANY_REDIRECTS')
    const { hop, redirectTo } = await oneAtATime(next.url, () => ask(begun, changes, signal))
    hops.push(hop)
    if (signal.aborted) return { hops, outcome: 'open' }
    if (hop.error) return { hops, outcome: 'failed' }
    if (!redirectTo) return { hops, outcome: outcomeOf(hop) }
    next = stepTo(redirectTo, hop)
  }
}

const isWeb = (url: string) => /^https?:/i.test(url)

type Step = Pick<Hop, 'url' | 'how' | 'by'>

function beginHop(step: Step): Hop {
  return {
    ...step,
    method: 'GET',
    frameId: 0,
    startedAt: Date.now(),
    requestHeaders: [],
    responseHeaders: [],
  }
}

function failed(hops: Hop[], code: string): Followed {
  const last = hops.pop()
  return { hops: last ? [...hops, { ...last, error: { code }, endedAt: Date.now() }] : [], outcome: 'failed' }
}

async function ask(
  begun: Hop,
  changes: readonly HeaderChange[],
  stop: AbortSignal,
): Promise<{ hop: Hop; redirectTo?: string }> {
  const request = { url: begun.url, method: 'GET' as const }
  const watch = watchWire(request)
  const restore = await removeOrigin(request, changes)
  try {
    const response = await fetch(begun.url, {
      headers: { accept: ACCEPT },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([stop, AbortSignal.timeout(TIMEOUT_MS)]),
    })
    const endedAt = Date.now()
    await response.body?.cancel()
    await reported(watch.settled)
    const redirectTo = watch.wire.redirectTo ?? locationOf(watch.wire, begun.url)
    return { hop: { ...begun, ...answered(watch.wire, response), endedAt }, redirectTo }
  } catch (failure) {
    const endedAt = Date.now()
    await reported(watch.settled)
    const redirectTo = locationOf(watch.wire, begun.url)
    // To the browser a redirect into an app is an unsafe one, and fails the request that was answered with it.
    if (redirectTo && !isWeb(redirectTo))
      return { hop: { ...begun, ...answered(watch.wire), endedAt }, redirectTo }
    return { hop: { ...begun, error: { code: codeOf(failure, watch.wire) }, endedAt } }
  } finally {
    watch.stop()
    await restore()
  }
}

function reported(settled: Promise<void>): Promise<void> {
  return Promise.race([settled, new Promise<void>((resolve) => setTimeout(resolve, REPORT_MS))])
}

function answered({ status, statusLine, headers, ip, sentHeaders }: Wire, response?: Response): Partial<Hop> {
  return {
    // A redirect that is not followed is opaque to fetch: status 0.
    status: status ?? response?.status,
    ...(statusLine ? { statusLine } : {}),
    ...(ip ? { ip } : {}),
    requestHeaders: sentHeaders ?? [],
    responseHeaders: headers ?? [...(response?.headers ?? [])].map(([name, value]) => ({ name, value })),
  }
}

/** Where the answer's own header leads, should the browser not report it as a redirect. */
function locationOf({ status = 0, headers = [] }: Wire, base: string): string | undefined {
  const location = headers.find(({ name }) => name.toLowerCase() === 'location')?.value
  if (status < 300 || status > 399 || !location) return undefined
  return URL.canParse(location, base) ? new URL(location, base).href : location
}

function stepTo(url: string, { responseHeaders }: Hop): Step {
  const reason = responseHeaders.find(({ name }) => name.toLowerCase() === 'non-authoritative-reason')
  if (!reason) return { url, how: 'http', by: 'server' }
  return reason.value === 'HSTS'
    ? { url, how: 'hsts', by: 'browser' }
    : { url, how: 'extension', by: 'extension' }
}

function outcomeOf({ status, responseHeaders }: Hop): Outcome {
  if (status === 204 || status === 205) return 'no-content'
  const disposition = responseHeaders.find(({ name }) => name.toLowerCase() === 'content-disposition')
  return disposition && /^\s*attachment/i.test(disposition.value) ? 'download' : 'landed'
}

function codeOf(failure: unknown, { error }: Wire): string {
  if (failure instanceof DOMException && failure.name === 'TimeoutError') return 'net::ERR_TIMED_OUT'
  return error ?? (failure instanceof Error ? failure.message : String(failure))
}

const busy = new Map<string, Promise<unknown>>()

/** Two requests for one URL at a time could not be told apart by what the browser reports of them. */
function oneAtATime<Result>(url: string, task: () => Promise<Result>): Promise<Result> {
  const run = (busy.get(url) ?? Promise.resolve()).then(task)
  busy.set(url, run)
  return run.finally(() => {
    if (busy.get(url) === run) busy.delete(url)
  })
}
