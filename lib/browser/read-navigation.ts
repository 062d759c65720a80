import type { BrowserEvent } from '../schemas/event'
import { nameFirefoxError } from './firefox-errors'

/** What both browsers say of a navigation, as far as it is read here. */
export interface NavigationDetails {
  tabId: number
  frameId: number
  url: string
  timeStamp: number
  documentId?: string
  documentLifecycle?: string
  transitionType?: string
  transitionQualifiers?: string[]
  error?: string
  sourceTabId?: number
}

/** How each webNavigation event reads; undefined for what goes on in a frame of a page. */
export const navigationReaders = {
  onCommitted: (details) =>
    ofPage(details, (page) => ({
      ...page,
      type: 'committed',
      ...(details.documentId ? { documentId: details.documentId } : {}),
      transition: details.transitionType ?? 'link',
      qualifiers: details.transitionQualifiers ?? [],
    })),
  onHistoryStateUpdated: (details) => ofPage(details, (page) => ({ ...page, type: 'history' })),
  onReferenceFragmentUpdated: (details) => ofPage(details, (page) => ({ ...page, type: 'history' })),
  onErrorOccurred: (details) =>
    ofPage(details, (page) => ({
      ...page,
      type: 'navigation-failed',
      error: nameFirefoxError(details.error ?? ''),
    })),
  onCreatedNavigationTarget: ({ tabId, sourceTabId = -1, timeStamp }) => ({
    type: 'tab-opened',
    tabId,
    frameId: 0,
    openerTabId: sourceTabId,
    at: timeStamp,
  }),
} satisfies Record<string, (details: NavigationDetails) => BrowserEvent | undefined>

export type NavigationEventName = keyof typeof navigationReaders

interface Page {
  tabId: number
  frameId: number
  url: string
  at: number
  prerender?: true
}

function ofPage(
  { tabId, frameId, url, timeStamp, documentLifecycle }: NavigationDetails,
  read: (page: Page) => BrowserEvent,
): BrowserEvent | undefined {
  const prerender = documentLifecycle === 'prerender'
  if (frameId !== 0 && !prerender) return undefined
  return read({ tabId, frameId, url, at: timeStamp, ...(prerender ? { prerender } : {}) })
}

/** A new tab that has an opener: what `onCreatedNavigationTarget` says, which Chromium sometimes does not. */
export function readCreatedTab(
  tab: { id?: number; openerTabId?: number },
  at: number,
): BrowserEvent | undefined {
  if (tab.id === undefined || tab.openerTabId === undefined) return undefined
  return { type: 'tab-opened', tabId: tab.id, frameId: 0, openerTabId: tab.openerTabId, at }
}

export function readRemovedTab(tabId: number, at: number): BrowserEvent {
  return { type: 'tab-closed', tabId, frameId: 0, at }
}
