import { createContext, useContext } from 'react'
import type { OpenTab } from '@/lib/browser/tabs'

/** What a screen asks of the browser itself; given by the page it stands on. */
export interface Extension {
  version: string
  /** Opens the workbench page; `hash` as made by `placeToHash`. */
  openWorkbench: (hash?: string) => void
  /** Opens the workbench beside the page of this tab; absent where the browser has no such place. */
  openSidePanel?: (tabId: number) => void
  openTabs: () => Promise<OpenTab[]>
  reloadTab: (tabId: number) => void
  hasHostAccess: () => Promise<boolean>
  /** Resolves with whether the user granted it. Must be called in the user's own gesture. */
  requestHostAccess: () => Promise<boolean>
  hasCookieAccess: () => Promise<boolean>
  /** As `requestHostAccess`. */
  requestCookieAccess: () => Promise<boolean>
}

const ExtensionContext = createContext<Extension | undefined>(undefined)

export const ExtensionProvider = ExtensionContext.Provider

/** The browser as this page reaches it. Throws outside an `ExtensionProvider`. */
export function useExtension(): Extension {
  const extension = useContext(ExtensionContext)
  if (!extension) throw new Error('There is no ExtensionProvider around this screen.')
  return extension
}
