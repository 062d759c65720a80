import { DEMO_PAGE } from '../pages/demo-page'
import { element, press } from '../pages/view'
import { openSidePanel } from '../side-panel'
import { openShown, type Screens } from './screen'

/** The windows beside the workbench, and what opens over it. */
export const screensOfWindows: Screens = {
  async *'the popup, without a click and with one'(chromium) {
    const page = await chromium.openPage(DEMO_PAGE)
    const empty = await chromium.openPopup(page)
    await element(empty, 'empty')
    yield empty
    await Promise.all([page.waitForNavigation(), page.click('#lost')])
    const popup = await chromium.openPopup(page)
    await element(popup, 'hop')
    yield popup
  },
  async *'the panel of the tools for developers, without a click and with one'(chromium) {
    const page = await chromium.openPage(DEMO_PAGE)
    const { frame } = await chromium.openPanel(page)
    await element(frame, 'empty')
    yield frame
    await press(frame, 'recording-toggle')
    await element(frame, 'remedy')
    yield frame
    await press(frame, 'remedy')
    await element(frame, 'reload-tab')
    await Promise.all([page.waitForNavigation(), page.click('#lost')])
    await element(frame, 'hop')
    yield frame
  },
  async *'the side panel, with a click and without one'(chromium) {
    const page = await chromium.openPage(DEMO_PAGE)
    await Promise.all([page.waitForNavigation(), page.click('#lost')])
    const panel = await openSidePanel(chromium.browser, chromium.origin, page)
    await element(panel, 'hop')
    yield panel
    const other = await chromium.openPage(DEMO_PAGE)
    await other.bringToFront()
    await element(panel, 'empty')
    yield panel
    await panel.close()
  },
  async *'the page for newcomers'(chromium) {
    const page = await chromium.openPage(`${chromium.origin}/welcome.html`)
    await element(page, 'example')
    yield page
  },
  async *'the settings, under each of their tabs'(chromium) {
    const page = await openShown(chromium, '#tool=clicks', 'settings')
    await press(page, 'settings')
    await element(page, 'settings-close')
    yield page
    for (const tab of ['platforms', 'tokens', 'look', 'data']) {
      await press(page, `settings-${tab}`)
      await page.waitForSelector(`[data-testid="settings-${tab}"][data-state="active"]`)
      yield page
    }
    await press(page, 'settings-platforms')
    await press(page, 'new-platform')
    yield page
  },
  async *'the dialog of shortcuts'(chromium) {
    const page = await openShown(chromium, '#tab=hops', 'hop')
    await page.keyboard.press('?')
    await page.waitForSelector('[role="dialog"]')
    yield page
  },
}
