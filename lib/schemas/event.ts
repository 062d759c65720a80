import type { Header } from './click'

interface InTab {
  /** When the browser said so, milliseconds since the epoch. */
  at: number
  tabId: number
  /** 0 is the page itself. */
  frameId: number
  /** Of a page that is made ready before anyone goes there; its frame has a number of its own until it is shown. */
  prerender?: boolean
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
  /** The page that asked for it: its origin (Chromium) or its address (Firefox); absent for the address bar. */
  initiator?: string
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

/** What tells of an answer's head. */
export type AnsweredEvent = ResponseEvent | RedirectEvent | CompletedEvent

export interface FailedEvent extends OfRequest {
  type: 'failed'
  error: string
}

/** A tab shows a document at last. */
export interface CommittedEvent extends InTab {
  type: 'committed'
  url: string
  /** The browser's name for this one document. */
  documentId?: string
  /** The browser's transition type: link, typed, form_submit, reload, … */
  transition: string
  qualifiers: string[]
}

/** The page rewrote its own address without a request. */
export interface HistoryEvent extends InTab {
  type: 'history'
  url: string
}

interface OfPage extends InTab {
  /** The time of the page's commit, which names it. */
  shownAt: number
}

/** The look inside a page says that it is there: from here on the user's first gesture will be told. */
export interface PageSeenEvent extends OfPage {
  type: 'page-seen'
}

/** The user's first gesture on a page: what happens from here on may be the user's doing. */
export interface PageTouchedEvent extends OfPage {
  type: 'page-touched'
}

/** What the `<meta http-equiv="refresh">` of a page say, as far as it has been read. */
export interface PageRefreshesEvent extends OfPage {
  type: 'page-refreshes'
  refreshes: string[]
}

/** The body of a request as the browser gives it: a form's fields, or text. */
export interface CallBody {
  fields?: Header[]
  text?: string
}

/** A tracking script of a page asks its platform for something, and later: what came of it. */
export interface ScriptCallEvent extends OfRequest {
  type: 'script-call'
  /** It tells of a conversion. */
  pixel?: true
  method: string
  /** What its body told, at its beginning. */
  fields?: Header[]
  /** The page that asks: its origin (Chromium) or its address (Firefox). */
  initiator?: string
  /** The browser's name for the document that asks. */
  documentId?: string
  status?: number
  error?: string
}

/** The look inside a page says that its cookies may have changed: what they hold is still to be read. */
export interface PageCookiesChangedEvent extends OfPage {
  type: 'page-cookies-changed'
}

/** The cookies of a page that concern its click: all that there are at this moment. */
export interface PageCookiesEvent extends OfPage {
  type: 'page-cookies'
  cookies: PageCookie[]
  /** Absent where no such item is looked for, or the page could not be asked. */
  stored?: PageItem[]
}

/** An item of the page's storage. */
export interface PageItem {
  area: 'local-storage' | 'session-storage'
  name: string
  value: string
}

export interface PageCookie {
  name: string
  value: string
  httpOnly: boolean
}

/** A navigation ended without a document: an error, a download, an empty answer, an app link. */
export interface NavigationFailedEvent extends InTab {
  type: 'navigation-failed'
  url: string
  error: string
}

/** What a tab at rest shows when the worker starts. */
export interface TabFoundEvent extends InTab {
  type: 'tab-found'
  url: string
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
  | PageSeenEvent
  | PageTouchedEvent
  | PageRefreshesEvent
  | ScriptCallEvent
  | PageCookiesChangedEvent
  | PageCookiesEvent
  | NavigationFailedEvent
  | TabFoundEvent
  | TabOpenedEvent
  | TabClosedEvent
