import { type Browser, type Page, ProtocolError } from 'puppeteer-core'
import { press, type View } from './view'

/** Presses a button of the popup that opens the workbench, and returns that page. */
export async function openWorkbenchBy(browser: Browser, popup: View, button: string): Promise<Page> {
  const known = new Set(browser.targets())
  const opened = browser.waitForTarget(
    (target) => !known.has(target) && target.url().includes('/workbench.html'),
    { timeout: 15_000 },
  )
  await Promise.all([opened, press(popup, button).catch(unlessClosed)])
  return (await opened).asPage()
}

/** The popup closes as soon as the new page takes the focus, which may be before puppeteer is done with it. */
function unlessClosed(error: unknown): void {
  if (!(error instanceof ProtocolError)) throw error
}
