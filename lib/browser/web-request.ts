import { browser } from 'wxt/browser'
import type { Header } from '../schemas/click'
import type { BrowserEvent } from '../schemas/event'

type Listener = (event: BrowserEvent) => void
type Details = {
  requestId: string
  url: string
  tabId: number
  frameId: number
  timeStamp: number
  documentLifecycle?: string
}
type HeaderDetail = { name: string; value?: string | undefined; binaryValue?: unknown }

/** Not `<all_urls>`, which in Chromium has the extension's own pages too. */
const FILTER = { urls: ['http://*/*', 'https://*/*'], types: ['main_frame' as const] }
/** Chromium leaves Cookie, Set-Cookie and Referer out without it; Firefox does not know the word. */
const DEEP = 'extraHeaders'
/** A form's values are kept up to this many characters in all, so that an upload does not fill the memory. */
const MOST_FIELD_CHARACTERS = 64_000

/**
 * Registers the listeners for the documents of tabs; returns the way to take them back.
 * With `deep` only those that read headers, which cost every request of the browser (see DESIGN.md).
 */
export function listenToRequests(listener: Listener, deep = false): () => void {
  const extra = deep && import.meta.env.CHROME ? [DEEP] : []
  const { webRequest } = browser
  const removers: (() => void)[] = []

  // biome-ignore lint/suspicious/noExplicitAny: every webRequest event has details and options of its own.
  function on(source: any, read: (details: any) => BrowserEvent | undefined, options: string[] = []) {
    const handler = (details: Details) => {
      // A page made ready in advance is no click yet; when it is shown, its commit tells.
      if (details.tabId < 0 || details.documentLifecycle === 'prerender') return
      const event = read(details)
      if (event) listener(event)
    }
    source.addListener(handler, FILTER, ...(options.length > 0 ? [options] : []))
    removers.push(() => source.removeListener(handler))
  }

  on(
    webRequest.onSendHeaders,
    (details) => ({
      ...common(details),
      type: 'request-headers',
      headers: headers(details.requestHeaders),
      deep,
    }),
    ['requestHeaders', ...extra],
  )
  on(webRequest.onHeadersReceived, (details) => ({ ...response(details, deep), type: 'response' }), [
    'responseHeaders',
    ...extra,
  ])
  on(
    webRequest.onBeforeRedirect,
    (details) => ({ ...response(details, deep), type: 'redirect', redirectUrl: details.redirectUrl }),
    ['responseHeaders', ...extra],
  )
  if (!deep) {
    on(
      webRequest.onBeforeRequest,
      (details) => ({
        ...common(details),
        type: 'request',
        method: details.method,
        fromPage: Boolean(details.initiator ?? details.originUrl),
        ...fields(details.requestBody?.formData),
      }),
      ['requestBody'],
    )
    on(webRequest.onCompleted, (details) => ({ ...response(details, deep), type: 'completed' }), [
      'responseHeaders',
    ])
    on(webRequest.onErrorOccurred, (details) => ({
      ...common(details),
      type: 'failed',
      error: details.error,
    }))
  }
  return () => {
    for (const remove of removers) remove()
  }
}

function common({ requestId, url, tabId, frameId, timeStamp }: Details) {
  return { requestId, url, tabId, frameId, at: timeStamp }
}

function response(
  details: Details & {
    statusCode: number
    statusLine: string
    responseHeaders?: HeaderDetail[]
    ip?: string | null
    fromCache?: boolean
  },
  deep: boolean,
) {
  return {
    ...common(details),
    status: details.statusCode,
    statusLine: details.statusLine,
    headers: headers(details.responseHeaders),
    deep,
    ...(details.ip ? { ip: details.ip } : {}),
    ...(details.fromCache === undefined ? {} : { fromCache: details.fromCache }),
  }
}

function headers(list: HeaderDetail[] = []): Header[] {
  return list.map(({ name, value }) => ({ name, value: value ?? '' }))
}

function fields(form: Record<string, unknown[]> | undefined): { fields?: Header[] } {
  if (!form) return {}
  let characters = 0
  const list: Header[] = []
  for (const [name, values] of Object.entries(form)) {
    for (const value of values) {
      const text = typeof value === 'string' ? value : ''
      characters += name.length + text.length
      if (characters > MOST_FIELD_CHARACTERS) return { fields: list }
      list.push({ name, value: text })
    }
  }
  return { fields: list }
}
