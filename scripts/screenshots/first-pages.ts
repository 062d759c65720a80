import type { Chromium } from '@/tests/e2e/harness/chromium'
import { element, press, textLike } from '@/tests/e2e/harness/pages/view'
import { inSizes, inThemes, showInSizes } from './pictures'

/** What is there before the first click: the page for newcomers, the empty list, and both popups without a click. */
export async function takeFirstPages(chromium: Chromium): Promise<void> {
  const welcome = await chromium.openPage(`${chromium.origin}/welcome.html`)
  await element(welcome, 'example')
  await inSizes(welcome, 'welcome')
  await showInSizes(welcome, 'welcome-example', 'example')
  await welcome.close()
  const empty = await chromium.openWorkbench()
  await element(empty, 'empty')
  await inSizes(empty, 'workbench-empty')
  await press(empty, 'recording-toggle')
  await textLike(empty, 'empty', /paused/)
  await inSizes(empty, 'workbench-paused')
  const page = await chromium.openPage('about:blank')
  const popup = await chromium.openPopup(page)
  await textLike(popup, 'empty', /paused/)
  await inThemes(popup, 'popup-paused')
  await press(popup, 'recording-toggle')
  await textLike(popup, 'empty', /No click yet/)
  await Promise.all([page.close(), empty.close()])
}
