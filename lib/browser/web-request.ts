import { browser } from 'wxt/browser'
import type { BrowserEvent } from '../schemas/event'
import { isNavigation, type RequestDetails, type RequestEventName, requestReaders } from './read-request'

type Listener = (event: BrowserEvent) => void
type Filter = { urls: string[]; types: ('main_frame' | 'sub_frame')[]; tabId?: number }

/** Not `<all_urls>`, which in Chromium has the extension's own pages too. */
export const PAGES: Filter = { urls: ['*://*/*'], types: ['main_frame'] }
/** Chromium leaves Cookie, Set-Cookie and Referer out without it; Firefox does not know the word. */
const DEEP = 'extraHeaders'

const OPTIONS: Readonly<Record<RequestEventName, readonly string[]>> = {
  onBeforeRequest: ['requestBody'],
  onSendHeaders: ['requestHeaders'],
  onHeadersReceived: ['responseHeaders'],
  onBeforeRedirect: ['responseHeaders'],
  onCompleted: ['responseHeaders'],
  onErrorOccurred: [],
}
/** These read headers, which costs every request of the browser when it is done deeply (see DESIGN.md). */
const READ_DEEPLY: readonly RequestEventName[] = ['onSendHeaders', 'onHeadersReceived', 'onBeforeRedirect']
const ALL = Object.keys(OPTIONS) as RequestEventName[]
/** What begins a chain, leads on in it and breaks it; an image that is simply answered makes only the first. */
export const OF_A_CHAIN: readonly RequestEventName[] = [
  'onBeforeRequest',
  'onBeforeRedirect',
  'onErrorOccurred',
]

interface ListenOptions {
  /** Only those that read headers, and these with Cookie, Set-Cookie and Referer. */
  deep?: boolean
  filter?: Filter
  /** All when left out. Chromium holds every request of every page against every pattern of each. */
  events?: readonly RequestEventName[]
}

/** Registers the listeners for documents, of tabs or of their frames; returns the way to take them back. */
export function listenToRequests(
  listener: Listener,
  { deep = false, filter = PAGES, events = deep ? READ_DEEPLY : ALL }: ListenOptions = {},
): () => void {
  const removers = events.map((name) => {
    // biome-ignore lint/suspicious/noExplicitAny: every webRequest event has details and options of its own.
    const source = browser.webRequest[name] as any
    const handler = (details: RequestDetails) => {
      if (isNavigation(details)) listener(requestReaders[name](details, deep))
    }
    const options = [...OPTIONS[name], ...(deep && import.meta.env.CHROME ? [DEEP] : [])]
    source.addListener(handler, filter, ...(options.length > 0 ? [options] : []))
    return () => source.removeListener(handler)
  })
  return () => {
    for (const remove of removers) remove()
  }
}
