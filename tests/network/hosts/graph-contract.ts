import { eventsReceived, type GraphAnswer, graphError } from './graph-errors'
import { refuseEvent } from './graph-event'
import type { GraphRequest } from './graph-request'

/** Who may write where. */
export interface GraphAccess {
  dataset: string
  tokens: Readonly<Record<string, 'valid' | 'expired' | 'without-permission'>>
}

const MAX_EVENTS = 1000

/**
 * The Graph API's answer to events: the first thing that is wrong, in the order path, token, dataset, body, events.
 * One bad event refuses the whole batch.
 * https://developers.facebook.com/docs/marketing-api/conversions-api/using-the-api
 */
export function answerGraphRequest(
  request: GraphRequest,
  access: GraphAccess,
  nowSeconds: number,
): GraphAnswer {
  return (
    refusePath(request) ??
    refuseToken(request, access) ??
    refuseObject(request, access) ??
    answerEvents(request.events ?? [], nowSeconds)
  )
}

function refusePath({ method, object }: GraphRequest): GraphAnswer | undefined {
  return method === 'POST' && object !== undefined ? undefined : unsupported(method, object)
}

function refuseToken({ token }: GraphRequest, { tokens }: GraphAccess): GraphAnswer | undefined {
  if (!token) {
    return graphError({ message: 'An access token is required to request this resource.', code: 104 })
  }
  const standing = tokens[token]
  if (!standing) {
    const message = 'Invalid OAuth access token - Cannot parse access token'
    return graphError({ status: 401, message, code: 190 })
  }
  if (standing === 'expired') {
    const message = 'Error validating access token: Session has expired on Saturday, 01-Nov-25 10:00:00 PDT.'
    return graphError({ status: 401, message, code: 190, error_subcode: 463 })
  }
  return undefined
}

function refuseObject({ method, object = '', token = '' }: GraphRequest, access: GraphAccess) {
  if (!/^\d+$/.test(object)) {
    const message = `(#803) Some of the aliases you requested do not exist: ${object}`
    return graphError({ message, code: 803 })
  }
  if (object !== access.dataset) return unsupported(method, object)
  if (access.tokens[token] === 'without-permission') {
    return graphError({ status: 403, message: 'Permissions error', code: 200 })
  }
  return undefined
}

function answerEvents(events: readonly unknown[], nowSeconds: number): GraphAnswer {
  if (events.length === 0) return graphError({ message: '(#100) The parameter data is required', code: 100 })
  for (const [index, event] of events.entries()) {
    const refusal = refuseEvent(event, index, nowSeconds)
    if (refusal) return refusal
  }
  if (events.length > MAX_EVENTS) return graphError({ message: '(#100) Too many events', code: 100 })
  return eventsReceived(events.length)
}

function unsupported(method: string, object = 'unknown'): GraphAnswer {
  return graphError({
    message: `Unsupported ${method.toLowerCase()} request. Object with ID '${object}' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api`,
    type: 'GraphMethodException',
    code: 100,
    error_subcode: 33,
  })
}
