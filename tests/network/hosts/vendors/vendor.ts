import type { IncomingHttpHeaders } from 'node:http'
import type { Exchange, HostHandler, Outcome } from '../../exchange'
import type { Reply } from '../../reply'

export const vendorIds = ['tiktok', 'snapchat', 'pinterest', 'reddit', 'ga4'] as const
export type VendorId = (typeof vendorIds)[number]

/** A request to a conversions API, read but not yet judged. */
export interface VendorCall {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  /** The JSON of the body; undefined when it is none. */
  body: unknown
  /** Milliseconds since the epoch. */
  now: number
}

export interface VendorAnswer {
  status: number
  /** An object goes out as JSON, text as HTML, nothing as an empty body. */
  body?: object | string
  /** The events that were taken. */
  accepted?: readonly AcceptedVendorEvent[]
}

export interface AcceptedVendorEvent {
  event: Record<string, unknown>
  /** It was marked as a test, or went to an address for validation. */
  test: boolean
}

/** How one answer departs from the contract, each as the vendor words it. */
export type VendorFault = 'lying200' | 'warning' | 'rateLimit' | 'outage' | 'echoToken' | 'html'

/** What a stand-in remembers. */
export interface VendorMemory {
  /** Departures that are still to come, the next one first. */
  faults: VendorFault[]
  accepted: AcceptedVendorEvent[]
}

export interface Vendor {
  id: VendorId
  answer(call: VendorCall): VendorAnswer
  faults: Partial<Record<VendorFault, (call: VendorCall) => VendorAnswer>>
}

const HTML: VendorAnswer = {
  status: 502,
  body: '<html><head><title>502 Bad Gateway</title></head><body></body></html>',
}

/** The host of a vendor. It never allows a cross-origin request, so only an extension with host access gets through. */
export function vendorHost({ id, answer, faults }: Vendor): HostHandler {
  return {
    '/*': ({ request, url, memory }: Exchange): Outcome => {
      const { faults: queue, accepted } = memory.vendors[id]
      const call: VendorCall = {
        method: request.method,
        path: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        body: parse(request.body),
        now: request.at,
      }
      const fault = request.method === 'POST' ? queue.shift() : undefined
      const bent = fault && (fault === 'html' ? HTML : faults[fault]?.(call))
      const given = bent ?? answer(call)
      accepted.push(...(given.accepted ?? []))
      return toReply(given)
    },
  }
}

/** The token of an Authorization header. */
export function bearerOf({ headers }: VendorCall): string {
  return /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? ''
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The objects of a list; nothing when it is no list. */
export function objectsOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

/** True for lower-case SHA-256 in hex that is not the hash of nothing. */
export function isHash(value: unknown): boolean {
  const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) && value !== nothing
}

/** Names of the fields that are there, but not as a hash or a list of hashes. */
export function unhashed(user: Record<string, unknown>, names: readonly string[]): string[] {
  return names.filter((name) => user[name] !== undefined && ![user[name]].flat().every(isHash))
}

/** True for a whole number of seconds in the window before now, a minute of skew allowed. */
export function isRecent(seconds: unknown, nowMs: number, windowSeconds: number): boolean {
  if (typeof seconds !== 'number') return false
  const age = nowMs / 1000 - seconds
  return age > -60 && age <= windowSeconds + 1
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function toReply({ status, body }: VendorAnswer): Reply {
  if (body === undefined) return { status }
  const isPage = typeof body === 'string'
  return {
    status,
    headers: { 'content-type': isPage ? 'text/html; charset=UTF-8' : 'application/json' },
    body: isPage ? body : JSON.stringify(body),
  }
}
