import { isJson } from '../fields'
import type { ReceivedRequest } from '../request-log'

/** A request to the Graph API, read but not yet judged. */
export interface GraphRequest {
  method: string
  /** The object that is written to; undefined when the path is not `/v25.0/{object}/events`. */
  object?: string
  token?: string
  /** Undefined when there is no list of events. */
  events?: unknown[]
  testEventCode?: string
}

/** The version may be left out, and a retired one is served by the next usable one. */
const EVENTS_PATH = /^\/(?:v\d+\.\d+\/)?([^/]+)\/events$/

/** Reads what the API looks at: the token from header, query or body, the events from JSON or a form. */
export function readGraphRequest({ method, url: href, headers, body }: ReceivedRequest): GraphRequest {
  const url = new URL(href)
  const fields = isJson(headers['content-type']) ? jsonFields(body) : formFields(body)
  const bearer = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1]
  return {
    method,
    object: EVENTS_PATH.exec(url.pathname)?.[1],
    token: bearer ?? url.searchParams.get('access_token') ?? textOf(fields.access_token),
    events: Array.isArray(fields.data) ? fields.data : undefined,
    testEventCode: textOf(fields.test_event_code),
  }
}

function jsonFields(body: string): Record<string, unknown> {
  const fields = parse(body)
  return typeof fields === 'object' && fields !== null ? { ...fields } : {}
}

/** In a form `data` is JSON: a list of events, or one event as some server-side senders write it. */
function formFields(body: string): Record<string, unknown> {
  const form = new URLSearchParams(body)
  const events = form.getAll('data').flatMap((text) => parse(text) ?? [])
  return { ...Object.fromEntries(form), data: events }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
