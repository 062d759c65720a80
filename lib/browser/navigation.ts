import { browser } from 'wxt/browser'
import type { BrowserEvent } from '../schemas/event'
import {
  type NavigationDetails,
  type NavigationEventName,
  navigationReaders,
  readCreatedTab,
  readRemovedTab,
} from './read-navigation'

type Listener = (event: BrowserEvent) => void

interface Source<Arguments extends unknown[]> {
  addListener(handler: (...args: Arguments) => void): void
  removeListener(handler: (...args: Arguments) => void): void
}

/** Registers the listeners for what tabs show and which tabs there are; returns the way to take them back. */
export function listenToNavigation(listener: Listener): () => void {
  const removers: (() => void)[] = []

  function on<Arguments extends unknown[]>(
    source: Source<Arguments>,
    read: (...args: Arguments) => BrowserEvent | undefined,
  ) {
    const handler = (...args: Arguments) => {
      const event = read(...args)
      if (event) listener(event)
    }
    source.addListener(handler)
    removers.push(() => source.removeListener(handler))
  }

  for (const name of Object.keys(navigationReaders) as NavigationEventName[])
    on(browser.webNavigation[name] as unknown as Source<[NavigationDetails]>, navigationReaders[name])
  on(browser.tabs.onCreated, (tab) => readCreatedTab(tab, Date.now()))
  on(browser.tabs.onRemoved, (tabId: number) => readRemovedTab(tabId, Date.now()))

  return () => {
    for (const remove of removers) remove()
  }
}
