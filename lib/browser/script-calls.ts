import { browser } from 'wxt/browser'
import type { BrowserEvent } from '../schemas/event'
import { type CallDetails, readScriptCall } from './read-script-call'

type Listener = (event: BrowserEvent) => void

/** What a script makes a request as; never a document, a frame, a style sheet, a font or a film. */
const TYPES = ['script', 'xmlhttprequest', 'image', 'ping'] as const
/** Networks are told of conversions by frames, too. */
const PIXEL_TYPES = [...TYPES, 'sub_frame'] as const
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
  /** They tell of conversions. */
  pixel?: true
}

/**
 * Registers the listeners for requests of tracking scripts on pages; returns the way to take them back. Nothing but
 * what fits a pattern wakes the worker, and of that only what `isCall` says is told.
 */
export function listenToScriptCalls(
  listener: Listener,
  { patterns, isCall, trim = whole, pixel }: CallFilter,
): () => void {
  const filter = { urls: [...patterns], types: pixel ? [...PIXEL_TYPES] : [...TYPES] }
  const removers = EVENTS.map((name) => {
    // biome-ignore lint/suspicious/noExplicitAny: every webRequest event has details and options of its own.
    const source = browser.webRequest[name] as any
    const handler = (details: CallDetails) => {
      if (details.tabId < 0 || !isCall(details.url)) return
      listener(readScriptCall({ ...details, url: trim(details.url) }, pixel))
    }
    source.addListener(handler, filter)
    return () => source.removeListener(handler)
  })
  return () => {
    for (const remove of removers) remove()
  }
}

function whole(url: string): string {
  return url
}
