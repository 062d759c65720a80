import { browser } from 'wxt/browser'
import type { Header } from '../schemas/click'
import type { BrowserEvent, CallBody } from '../schemas/event'
import { FollowedTabs } from './followed-tabs'
import { type BodyDetails, readBody } from './read-body'
import { type CallDetails, readScriptCall } from './read-script-call'

type Listener = (event: BrowserEvent) => void

/** What a script makes a request as; never a document, a frame, a style sheet, a font or a film. */
const TYPES = ['script', 'xmlhttprequest', 'image', 'ping'] as const
/** Networks are told of conversions by frames, too; a beacon has a word of its own in Firefox. */
const PIXEL_TYPES = [...TYPES, 'sub_frame', ...(import.meta.env.FIREFOX ? ['beacon'] : [])]
/** The beginning, and either end. */
const EVENTS = ['onBeforeRequest', 'onCompleted', 'onErrorOccurred'] as const

/** Which requests of pages are told. */
export interface CallFilter {
  /** Match patterns. */
  patterns: readonly string[]
  /** Whether a request is meant, and not only looks like it to the browser's filter. */
  isCall: (url: string) => boolean
  /** What of a request’s URL is told; all of it where nothing is said. */
  trim?: (url: string) => string
  /** What of a request's body is told; undefined where the body says that it is not meant. */
  fieldsOf?: (url: string, body: CallBody) => Header[] | undefined
  /** They tell of conversions. */
  pixel?: true
}

/**
 * Registers the listeners for requests of tracking scripts on pages; returns the way to take them back. Nothing but
 * what fits a pattern wakes the worker, and of that only what `isCall` says is told.
 */
export function listenToScriptCalls(
  listener: Listener,
  { patterns, isCall, trim = whole, fieldsOf, pixel }: CallFilter,
  tab: { tabId?: number } = {},
): () => void {
  const filter = { urls: [...patterns], types: pixel ? [...PIXEL_TYPES] : [...TYPES], ...tab }
  const removers = EVENTS.map((name) => {
    // biome-ignore lint/suspicious/noExplicitAny: every webRequest event has details and options of its own.
    const source = browser.webRequest[name] as any
    const readsBody = fieldsOf !== undefined && name === 'onBeforeRequest'
    const handler = (details: CallDetails & { requestBody?: BodyDetails | null }) => {
      const { url, tabId, requestBody } = details
      if (tabId < 0 || !isCall(url)) return
      const fields = readsBody ? fieldsOf(url, readBody(requestBody)) : undefined
      if (readsBody && !fields) return
      listener({ ...readScriptCall({ ...details, url: trim(url) }, pixel), ...(fields ? { fields } : {}) })
    }
    source.addListener(handler, filter, ...(readsBody ? [['requestBody']] : []))
    return () => source.removeListener(handler)
  })
  return () => {
    for (const remove of removers) remove()
  }
}

const followed = new FollowedTabs()

/** Follows the calls of one tab from now on, or no longer. */
export function followCalls(tabId: number, on: boolean, listener: Listener, calls: CallFilter): void {
  followed.follow(tabId, on, () => listenToScriptCalls(listener, calls, { tabId }))
}

/** Follows the calls of no tab any more. */
export function followNoCalls(): void {
  followed.clear()
}

function whole(url: string): string {
  return url
}
