import { hasHostAccess } from '../browser/environment'
import { explainNetworkError } from '../browser/network-errors'
import type { Header } from '../schemas/click'
import type { Answer, Run, RunError, TestRequest } from '../schemas/run'
import { t } from '../text'
import { readBody } from './body'
import { removeOrigin } from './origin-rule'
import { timingOf } from './timing'
import { type Wire, watchWire } from './wire'

/** Chromium kills a worker that waits longer than 30 s for an answer. */
const TIMEOUT_MS = 25_000
/** The browser's own report of the end comes at once after `fetch` settles; without it the run goes on. */
const REPORT_MS = 1_000

export type Sent = Pick<Run, 'state' | 'endedAt' | 'sentHeaders' | 'timing' | 'answer' | 'error'>

/**
 * Sends one request once, without cookies, cache, referrer or Origin, and without following a redirect: a token
 * must not travel on to another host. Never throws: a failure is part of the result, by the browser's own name.
 */
export async function send(request: TestRequest): Promise<Sent> {
  const refusal = await refuse(request)
  if (refusal) return { state: 'failed', endedAt: Date.now(), error: refusal }
  const watch = watchWire(request)
  const restore = await removeOrigin(request)
  performance.clearResourceTimings()
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers.map(({ name, value }): [string, string] => [name, value]),
      body: request.body ?? null,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const body = await readBody(response)
    await reported(watch.settled)
    return {
      state: 'answered',
      endedAt: Date.now(),
      ...headersSent(watch.wire),
      ...timingOf(request.url),
      answer: answerOf(response, body, watch.wire),
    }
  } catch (failure) {
    await reported(watch.settled)
    return {
      state: 'failed',
      endedAt: Date.now(),
      ...headersSent(watch.wire),
      error: errorOf(failure, watch.wire),
    }
  } finally {
    watch.stop()
    await restore()
  }
}

/** Without access to the host the request would be delivered and its answer hidden: so it is not sent. */
async function refuse({ url }: TestRequest): Promise<RunError | undefined> {
  if (!URL.canParse(url))
    return { code: 'INVALID_URL', text: t`This is not a complete URL. Nothing was sent.` }
  if (await hasHostAccess()) return undefined
  return {
    code: 'NO_HOST_ACCESS',
    text: t`Clickscope has no access to this host. Nothing was sent. Allow access to all sites and send again.`,
  }
}

function answerOf(response: Response, body: Answer['body'], wire: Wire): Answer {
  const headers: Header[] = wire.headers ?? [...response.headers].map(([name, value]) => ({ name, value }))
  return {
    // A redirect that is not followed is opaque to fetch: status 0.
    status: wire.status ?? response.status,
    statusLine: wire.statusLine ?? `${response.status} ${response.statusText}`.trim(),
    headers,
    body,
    ...(wire.ip ? { ip: wire.ip } : {}),
    ...(wire.redirectTo ? { redirectTo: wire.redirectTo } : {}),
  }
}

function errorOf(failure: unknown, wire: Wire): RunError {
  if (failure instanceof DOMException && failure.name === 'TimeoutError') {
    const seconds = TIMEOUT_MS / 1000
    return { code: 'TIMEOUT', text: t`No answer came within ${seconds} seconds. It may have been delivered.` }
  }
  const code = wire.error ?? (failure instanceof Error ? failure.message : String(failure))
  return { code, text: explainNetworkError(code) }
}

function headersSent({ sentHeaders }: Wire): { sentHeaders?: Header[] } {
  return sentHeaders ? { sentHeaders } : {}
}

function reported(settled: Promise<void>): Promise<void> {
  return Promise.race([settled, new Promise<void>((resolve) => setTimeout(resolve, REPORT_MS))])
}
