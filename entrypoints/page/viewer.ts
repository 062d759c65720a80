import { browser } from 'wxt/browser'
import { VIEWER_PORT } from '@/lib/browser/deep-headers'

/** A worker that crashes at once must not be woken in a tight circle. */
const RECONNECT_AFTER_MS = 1_000

/**
 * Tells the worker that headers are being looked at, for as long as the page is open. The port ends with the
 * worker, so it is opened again.
 */
export function announceViewer(): void {
  try {
    const port = browser.runtime.connect({ name: VIEWER_PORT })
    port.onDisconnect.addListener(() => void setTimeout(announceViewer, RECONNECT_AFTER_MS))
  } catch {
    // The extension was updated or removed under the open page: there is no worker to tell.
  }
}
