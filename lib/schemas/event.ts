import type { Header } from './click'

interface InTab {
  /** When the browser said so, milliseconds since the epoch. */
  at: number
  tabId: number
  frameId: number
}

interface OfRequest extends InTab {
  requestId: string
  url: string
}

interface Response extends OfRequest {
  status: number
  statusLine: string
  headers: Header[]
  /** Read with the browser's deep headers, so Cookie, Set-Cookie and Referer are among them. */
  deep: boolean
  ip?: string
  fromCache?: boolean
}

/** A document is about to be requested; the same request id comes again after each HTTP redirect. */
export interface RequestEvent extends OfRequest {
  type: 'request'
  method: string
  /** A page, not the user's address bar, asked for it. */
  fromPage: boolean
  fields?: Header[]
}

export interface RequestHeadersEvent extends OfRequest {
  type: 'request-headers'
  headers: Header[]
  deep: boolean
}

export interface ResponseEvent extends Response {
  type: 'response'
}

export interface RedirectEvent extends Response {
  type: 'redirect'
  redirectUrl: string
}

export interface CompletedEvent extends Response {
  type: 'completed'
}

export interface FailedEvent extends OfRequest {
  type: 'failed'
  error: string
}

/** A tab shows a document at last. */
export interface CommittedEvent extends InTab {
  type: 'committed'
  url: string
  /** The browser's transition type: link, typed, form_submit, reload, … */
  transition: string
  qualifiers: string[]
}

/** The page rewrote its own address without a request. */
export interface HistoryEvent extends InTab {
  type: 'history'
  url: string
}

/** A navigation ended without a document: an error, a download, an empty answer, an app link. */
export interface NavigationFailedEvent extends InTab {
  type: 'navigation-failed'
  url: string
  error: string
}

export interface TabOpenedEvent extends InTab {
  type: 'tab-opened'
  openerTabId: number
}

export interface TabClosedEvent extends InTab {
  type: 'tab-closed'
}

/** What the browser said, plain: the only input of a click's record. Chrome's and Firefox's read the same. */
export type BrowserEvent =
  | RequestEvent
  | RequestHeadersEvent
  | ResponseEvent
  | RedirectEvent
  | CompletedEvent
  | FailedEvent
  | CommittedEvent
  | HistoryEvent
  | NavigationFailedEvent
  | TabOpenedEvent
  | TabClosedEvent
