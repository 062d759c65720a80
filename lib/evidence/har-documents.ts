import { hasHeader, headerOf } from '../checks/headers'
import type { Hop } from '../schemas/click'
import type { HarEntry } from './har-log'

/**
 * The documents among the requests of a HAR as the hops of one click, in the order of time. A page that was left by a
 * script or a meta refresh and one that was left by a click look alike in a HAR: both are a `link` there.
 */
export function documentHops(entries: readonly HarEntry[]): Hop[] {
  const inOrder = [...entries].sort((one, other) => startOf(one) - startOf(other))
  const documents = documentsAmong(inOrder)
  return documents.map((entry, index) => hopOf(entry, documents[index - 1]))
}

/** Those that say so or hold a page, and the redirects from and to them. */
function documentsAmong(inOrder: readonly HarEntry[]): HarEntry[] {
  const pages = new Set<string>()
  const targets = new Set<string | undefined>()
  const sure = new Set<HarEntry>()
  for (const entry of inOrder) {
    const isFirst = !pages.has(entry.pageref)
    pages.add(entry.pageref)
    const isTarget = targets.has(withoutFragment(entry.request.url))
    if (!(saysDocument(entry) ?? (holdsPage(entry) || ((isFirst || isTarget) && showsNothing(entry)))))
      continue
    sure.add(entry)
    targets.add(targetOf(entry))
  }
  const found: HarEntry[] = []
  const urls = new Set<string | undefined>()
  for (const entry of [...inOrder].reverse()) {
    const leadsOn = saysDocument(entry) === undefined && urls.has(targetOf(entry))
    if (!sure.has(entry) && !leadsOn) continue
    found.unshift(entry)
    urls.add(withoutFragment(entry.request.url))
  }
  return found
}

/** By the browser's own word; undefined where neither header nor panel tells. */
function saysDocument({ request, _resourceType }: HarEntry): boolean | undefined {
  const destination = headerOf(request.headers, 'sec-fetch-dest')
  if (destination) return destination === 'document'
  return _resourceType === '' ? undefined : _resourceType === 'document'
}

function holdsPage(entry: HarEntry): boolean {
  if (targetOf(entry) !== undefined) return false
  return /^(?:text\/html|application\/xhtml\+xml)\b/i.test(entry.response.content.mimeType)
}

/** A redirect, or a failure: the answer itself speaks neither for a document nor against it. */
function showsNothing(entry: HarEntry): boolean {
  return entry.response.status === 0 || targetOf(entry) !== undefined
}

/** Where a redirect leads, whole; undefined for every other answer. */
function targetOf({ request, response }: HarEntry): string | undefined {
  const { status, headers, redirectURL } = response
  const location = redirectURL || headerOf(headers, 'location')
  if (status < 300 || status >= 400 || !location) return undefined
  return URL.canParse(location, request.url)
    ? withoutFragment(new URL(location, request.url).href)
    : undefined
}

function hopOf(entry: HarEntry, previous: HarEntry | undefined): Hop {
  const { request, response, serverIPAddress, time } = entry
  const startedAt = startOf(entry)
  const { status, statusText, httpVersion } = response
  return {
    url: request.url,
    method: request.method,
    ...reached(entry, previous),
    frameId: 0,
    ...(status > 0 ? { status } : {}),
    ...(status > 0 && httpVersion ? { statusLine: `${httpVersion} ${status} ${statusText}`.trim() } : {}),
    ...(serverIPAddress ? { ip: serverIPAddress } : {}),
    startedAt,
    ...(time === undefined ? {} : { endedAt: startedAt + time }),
    requestHeaders: request.headers,
    responseHeaders: response.headers,
    ...(request.postData ? { fields: request.postData.params } : {}),
    ...(response._error ? { error: { code: response._error } } : {}),
  }
}

function reached({ request }: HarEntry, previous: HarEntry | undefined): Pick<Hop, 'how' | 'by'> {
  if (previous && targetOf(previous) === withoutFragment(request.url)) {
    // https://chromium.googlesource.com/chromium/src/+/main/net/url_request/url_request_job.cc
    const isInternal = headerOf(previous.response.headers, 'non-authoritative-reason')
    if (isInternal === 'HSTS') return { how: 'hsts', by: 'browser' }
    return { how: 'http', by: 'server' }
  }
  if (previous && hasHeader(previous.response.headers, 'refresh'))
    return { how: 'header-refresh', by: 'server' }
  return { how: request.method === 'POST' ? 'form' : 'link', by: 'unknown' }
}

function startOf({ startedDateTime }: HarEntry): number {
  return Date.parse(startedDateTime)
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? ''
}
