import { browser } from 'wxt/browser'

interface SidePanel {
  open: (options: { tabId: number }) => Promise<void>
}

/**
 * Opens the side panel beside a tab; must be called in the user's own gesture. Undefined where there is none, as in
 * Firefox. https://developer.chrome.com/docs/extensions/reference/api/sidePanel#method-open
 */
export function sidePanelOpener(): ((tabId: number) => void) | undefined {
  const { sidePanel } = browser as { sidePanel?: SidePanel }
  return sidePanel && ((tabId) => void sidePanel.open({ tabId }))
}
