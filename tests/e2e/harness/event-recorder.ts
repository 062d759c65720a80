import type { Page } from 'puppeteer-core'

/** One event as the browser's extension API told it. */
export interface RawEvent {
  /** The API's own name, e.g. `webRequest.onBeforeRequest`. */
  on: string
  /** When it was told, milliseconds since the epoch. */
  at: number
  /** The listener's arguments. */
  args: unknown[]
}

export interface EventRecorder {
  /** Everything told since the last call, in order. */
  take(): Promise<RawEvent[]>
}

const REQUEST_OPTIONS: Record<string, string[]> = {
  onBeforeRequest: ['requestBody'],
  onSendHeaders: ['requestHeaders'],
  onHeadersReceived: ['responseHeaders'],
  onBeforeRedirect: ['responseHeaders'],
  onCompleted: ['responseHeaders'],
  onErrorOccurred: [],
}
const OTHERS: Record<string, string[]> = {
  webNavigation: [
    'onCommitted',
    'onHistoryStateUpdated',
    'onReferenceFragmentUpdated',
    'onErrorOccurred',
    'onCreatedNavigationTarget',
  ],
  tabs: ['onCreated', 'onRemoved'],
  // What looks inside pages tell.
  storage: ['onChanged'],
  runtime: ['onMessage'],
}

/**
 * Lets an open page of the extension listen to all that the product's worker listens to, and to the frames of every
 * tab.
 */
export async function recordEvents(page: Page): Promise<EventRecorder> {
  await page.evaluate(
    (requestOptions, others) => {
      // biome-ignore lint/suspicious/noExplicitAny: the API of either browser, by name.
      const api = ((globalThis as any).browser ?? (globalThis as any).chrome) as any
      const events: RawEvent[] = []
      Object.assign(globalThis, { recordedEvents: events })
      const requests = { urls: ['http://*/*', 'https://*/*'], types: ['main_frame', 'sub_frame'] }
      for (const [name, options] of Object.entries(requestOptions)) {
        // Without a name of its own: what runs TypeScript on the fly would call a helper that is not in the page.
        api.webRequest[name].addListener(
          (...args: unknown[]) => void events.push({ on: `webRequest.${name}`, at: Date.now(), args }),
          requests,
          ...(options.length > 0 ? [options] : []),
        )
      }
      for (const [area, names] of Object.entries(others)) {
        for (const name of names) {
          api[area][name].addListener((...args: unknown[]) => {
            // A function that answers a message is no part of what was told.
            const told = args.filter((arg) => typeof arg !== 'function')
            events.push({ on: `${area}.${name}`, at: Date.now(), args: told })
          })
        }
      }
    },
    REQUEST_OPTIONS,
    OTHERS,
  )
  return {
    take: async () => {
      // As text: WebDriver BiDi would write out the type of every value.
      const text = await page.evaluate(() => {
        const { recordedEvents } = globalThis as unknown as { recordedEvents: RawEvent[] }
        return JSON.stringify(recordedEvents.splice(0))
      })
      return JSON.parse(text)
    },
  }
}
