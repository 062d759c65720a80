import { browser } from 'wxt/browser'
import type { Header } from '../schemas/click'
import type { TestRequest } from '../schemas/run'

/** What the browser itself saw of one request; `fetch` hides most of it. */
export interface Wire {
  sentHeaders?: Header[]
  status?: number
  statusLine?: string
  headers?: Header[]
  ip?: string
  redirectTo?: string
  /** The browser's own name for the failure, where `fetch` says "Failed to fetch". */
  error?: string
}

type Details = { requestId: string; url: string; method: string; tabId: number }
type HeaderDetail = { name: string; value?: string | undefined }

/**
 * Watches one request of the extension itself while it is on its way. `settled` resolves when the browser has
 * said how it ended, `stop` takes the listeners back: they exist only during the send.
 */
export function watchWire(request: Pick<TestRequest, 'url' | 'method'>): {
  wire: Wire
  settled: Promise<void>
  stop: () => void
} {
  const { webRequest } = browser
  const wire: Wire = {}
  const removers: (() => void)[] = []
  let requestId: string | undefined
  let settle: () => void = () => {}
  const settled = new Promise<void>((resolve) => {
    settle = resolve
  })
  const extra = import.meta.env.CHROME ? ['extraHeaders'] : []
  const url = new URL(request.url)
  const filter = { urls: [`${url.protocol}//${url.hostname}/*`], tabId: -1 }
  const sent = withoutFragment(url.href)

  // biome-ignore lint/suspicious/noExplicitAny: every webRequest event has details and options of its own.
  function on(source: any, read: (details: any) => void, options: string[] = []) {
    const handler = (details: Details) => {
      if (details.tabId !== -1 || details.method !== request.method) return
      if (requestId === undefined && withoutFragment(details.url) !== sent) return
      requestId ??= details.requestId
      if (details.requestId === requestId) read(details)
    }
    source.addListener(handler, filter, ...(options.length > 0 ? [options] : []))
    removers.push(() => source.removeListener(handler))
  }

  on(
    webRequest.onSendHeaders,
    ({ requestHeaders }) => {
      wire.sentHeaders = headers(requestHeaders)
    },
    ['requestHeaders', ...extra],
  )
  on(
    webRequest.onHeadersReceived,
    ({ statusCode, statusLine, responseHeaders }) => {
      Object.assign(wire, { status: statusCode, statusLine, headers: headers(responseHeaders) })
    },
    ['responseHeaders', ...extra],
  )
  on(webRequest.onBeforeRedirect, ({ redirectUrl, ip }) => {
    Object.assign(wire, { redirectTo: redirectUrl }, ip ? { ip } : {})
    settle()
  })
  on(webRequest.onCompleted, ({ ip }) => {
    if (ip) wire.ip = ip
    settle()
  })
  on(webRequest.onErrorOccurred, ({ error }) => {
    wire.error = error
    settle()
  })
  return {
    wire,
    settled,
    stop: () => {
      for (const remove of removers) remove()
    },
  }
}

function headers(list: HeaderDetail[] = []): Header[] {
  return list.map(({ name, value }) => ({ name, value: value ?? '' }))
}

const withoutFragment = (url: string) => url.split('#', 1)[0]
