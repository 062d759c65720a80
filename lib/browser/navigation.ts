import { browser } from 'wxt/browser'
import type { BrowserEvent } from '../schemas/event'

type Listener = (event: BrowserEvent) => void
type Details = { tabId: number; frameId: number; url: string; timeStamp: number }
type Committed = Details & { transitionType?: string; transitionQualifiers?: string[] }

/** Registers the listeners for what tabs show and which tabs there are; returns the way to take them back. */
export function listenToNavigation(listener: Listener): () => void {
  const { webNavigation, tabs } = browser
  const removers: (() => void)[] = []

  function on<Arguments extends unknown[]>(
    source: {
      addListener(handler: (...args: Arguments) => void): void
      removeListener(handler: (...args: Arguments) => void): void
    },
    read: (...args: Arguments) => BrowserEvent | undefined,
  ) {
    const handler = (...args: Arguments) => {
      const event = read(...args)
      if (event) listener(event)
    }
    source.addListener(handler)
    removers.push(() => source.removeListener(handler))
  }

  const topFrame = (details: Details) =>
    details.frameId === 0
      ? { tabId: details.tabId, frameId: 0, at: details.timeStamp, url: details.url }
      : undefined

  on(webNavigation.onCommitted, (details: Committed) => {
    const top = topFrame(details)
    return (
      top && {
        ...top,
        type: 'committed',
        transition: details.transitionType ?? 'link',
        qualifiers: details.transitionQualifiers ?? [],
      }
    )
  })
  const rewritten = (details: Details): BrowserEvent | undefined => {
    const top = topFrame(details)
    return top && { ...top, type: 'history' }
  }
  on(webNavigation.onHistoryStateUpdated, rewritten)
  on(webNavigation.onReferenceFragmentUpdated, rewritten)
  on(webNavigation.onErrorOccurred, (details: Details & { error?: string }) => {
    const top = topFrame(details)
    return top && { ...top, type: 'navigation-failed', error: details.error ?? '' }
  })
  on(webNavigation.onCreatedNavigationTarget, (details) => ({
    type: 'tab-opened',
    tabId: details.tabId,
    frameId: 0,
    openerTabId: details.sourceTabId,
    at: details.timeStamp,
  }))
  // onCreatedNavigationTarget is sometimes not dispatched by Chromium; the tab's own opener makes it good.
  on(tabs.onCreated, (tab: { id?: number; openerTabId?: number }) =>
    tab.id === undefined || tab.openerTabId === undefined
      ? undefined
      : { type: 'tab-opened', tabId: tab.id, frameId: 0, openerTabId: tab.openerTabId, at: Date.now() },
  )
  on(tabs.onRemoved, (tabId: number) => ({ type: 'tab-closed', tabId, frameId: 0, at: Date.now() }))

  return () => {
    for (const remove of removers) remove()
  }
}
