import type { Page } from 'puppeteer-core'
import type { Chromium } from '../chromium'
import { element } from './view'

/** Opens the click-ID extractor. */
export async function openExtractor(chromium: Chromium): Promise<Page> {
  const page = await chromium.openWorkbench('#tool=extract')
  await element(page, 'extract-text')
  return page
}

/** Pastes a text of any length into the extractor, as the browser does from the clipboard. */
export async function pasteText(page: Page, text: string): Promise<void> {
  const field = await element(page, 'extract-text')
  await field.focus()
  await field.evaluate((area, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    // An event made by a script has no default action of the browser.
    if (area.dispatchEvent(event)) document.execCommand('insertText', false, pasted)
  }, text)
}
