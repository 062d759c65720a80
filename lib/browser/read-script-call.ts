import type { ScriptCallEvent } from '../schemas/event'

/** What both browsers say of a request that a page makes, as far as it is read here. */
export interface CallDetails {
  requestId: string
  url: string
  tabId: number
  frameId: number
  timeStamp: number
  method: string
  documentId?: string
  documentLifecycle?: string
  initiator?: string
  originUrl?: string
  statusCode?: number
  error?: string
}

/** How a request of a script reads, at its beginning and at its end. */
export function readScriptCall(details: CallDetails, pixel?: true): ScriptCallEvent {
  const { requestId, url, tabId, frameId, timeStamp, method, documentId, statusCode, error } = details
  const page = details.initiator ?? details.originUrl
  return {
    type: 'script-call',
    ...(pixel ? { pixel } : {}),
    at: timeStamp,
    tabId,
    frameId,
    ...(details.documentLifecycle === 'prerender' ? { prerender: true } : {}),
    requestId,
    url,
    method,
    ...(page ? { initiator: page } : {}),
    ...(documentId ? { documentId } : {}),
    ...(statusCode === undefined ? {} : { status: statusCode }),
    ...(error === undefined ? {} : { error }),
  }
}
