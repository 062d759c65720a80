import { randomText } from '../mint'

export interface GraphAnswer {
  status: number
  headers?: Record<string, string>
  /** An object goes out as JSON, text as HTML. */
  body: object | string
}

interface GraphError {
  status?: number
  message: string
  type?: 'OAuthException' | 'GraphMethodException'
  code: number
  error_subcode?: number
  is_transient?: boolean
  error_user_title?: string
  error_user_msg?: string
}

/** An error in the Graph API's own form; HTTP 400 and an OAuthException where nothing else is said. */
export function graphError({ status = 400, type = 'OAuthException', ...error }: GraphError): GraphAnswer {
  return { status, body: { error: { type, ...error, fbtrace_id: traceId() } } }
}

/** The error of an event that breaks a rule. */
export function invalidParameter(subcode: number | undefined, title?: string, message?: string): GraphAnswer {
  return graphError({
    message: 'Invalid parameter',
    code: 100,
    error_subcode: subcode,
    is_transient: false,
    error_user_title: title,
    error_user_msg: message,
  })
}

/** The answer to accepted events. */
export function eventsReceived(count: number): GraphAnswer {
  return { status: 200, body: { events_received: count, messages: [], fbtrace_id: traceId() } }
}

function traceId(): string {
  return `A${randomText(22)}`
}
