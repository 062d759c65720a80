import type { Page } from 'puppeteer-core'

/** One event as the browser's extension API told it. */
export interface RawEvent {
  /** The API's own name, e.g. `webRequest.onBeforeRequest`. */
  on: string
  /** Read with the browser's deep headers. */
  deep?: boolean
  /** The listener's arguments. */
  args: unknown[]
}

export interface EventRecorder {
  /** Everything told since the last call, in order. */
  take(): Promise<RawEvent[]>
}

/** Lets an open page of the extension listen to all that the product's worker listens to, and a little more. */
export async function recordEvents(page: Page, browserName: 'chromium' | 'firefox'): Promise<EventRecorder> {
  await page.evaluate(
    (extra) => {
      // biome-ignore lint/suspicious/noExplicitAny: the API of either browser, by name.
      const api = ((globalThis as any).browser ?? (globalThis as any).chrome) as any
      const events: RawEvent[] = []
      Object.assign(globalThis, { recordedEvents: events })
      const requests = { urls: ['http://*/*', 'https://*/*'], types: ['main_frame', 'sub_frame'] }
      const options: Record<string, string[]> = {
        onBeforeRequest: ['requestBody'],
        onSendHeaders: ['requestHeaders', ...extra],
        onHeadersReceived: ['responseHeaders', ...extra],
        onBeforeRedirect: ['responseHeaders', ...extra],
        onCompleted: ['responseHeaders'],
        onErrorOccurred: [],
      }
      for (const [name, option] of Object.entries(options)) {
        // Without a name of its own: what runs TypeScript on the fly would call a helper that is not in the page.
        api.webRequest[name].addListener(
          (...args: unknown[]) => void events.push({ on: `webRequest.${name}`, args }),
          requests,
          ...(option.length > 0 ? [option] : []),
        )
      }
      const others = {
        webNavigation: [
          'onBeforeNavigate',
          'onCommitted',
          'onHistoryStateUpdated',
          'onReferenceFragmentUpdated',
          'onErrorOccurred',
          'onCreatedNavigationTarget',
          'onTabReplaced',
        ],
        tabs: ['onCreated', 'onRemoved', 'onReplaced'],
        runtime: ['onMessage'],
      }
      for (const [area, names] of Object.entries(others)) {
        for (const name of names) {
          api[area][name].addListener((...args: unknown[]) => {
            // A function that answers a message is no part of what was told.
            events.push({ on: `${area}.${name}`, args: args.filter((arg) => typeof arg !== 'function') })
          })
        }
      }
    },
    browserName === 'chromium' ? ['extraHeaders'] : [],
  )
  return {
    take: () =>
      page.evaluate(() => {
        const { recordedEvents } = globalThis as unknown as { recordedEvents: RawEvent[] }
        return recordedEvents.splice(0)
      }),
  }
}
