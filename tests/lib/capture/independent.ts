import type { BrowserEvent } from '@/lib/schemas/event'

/** The events with names of their own for tabs, requests and documents, so that they meet those of no other trace. */
export function independent(events: readonly BrowserEvent[], number: number): BrowserEvent[] {
  const tab = (tabId: number) => tabId * 100 + number
  return events.map((event) => ({
    ...event,
    tabId: tab(event.tabId),
    ...('openerTabId' in event ? { openerTabId: tab(event.openerTabId) } : {}),
    ...('requestId' in event ? { requestId: `${number}-${event.requestId}` } : {}),
    ...('documentId' in event ? { documentId: `${number}-${event.documentId}` } : {}),
  }))
}
