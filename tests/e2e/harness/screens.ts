import type { Chromium } from './chromium'
import { clickHealthyLink, DEMO_PAGE } from './pages/demo-page'
import type { View } from './pages/view'
import { screensOfClick } from './screens/click'
import type { Screen, Screens } from './screens/screen'
import { screensOfTools } from './screens/tools'
import { screensOfWindows } from './screens/windows'

/** Every screen of the extension, for the proofs that hold of each; they need clicks of the demo. */
export const SCREENS: Screens = { ...screensOfClick, ...screensOfTools, ...screensOfWindows }

/** Makes two journeys of the demo, of which the newer lost its identifiers. */
export async function clickDemo(chromium: Chromium): Promise<void> {
  const page = await chromium.openPage(DEMO_PAGE)
  await clickHealthyLink(page)
  await page.goto(DEMO_PAGE)
  await Promise.all([page.waitForNavigation(), page.click('#lost')])
}

/** Goes through a screen with everything on it unfolded, and closes what it opened. */
export async function lookThrough(
  chromium: Chromium,
  screen: Screen,
  look: (view: View) => Promise<void>,
): Promise<void> {
  const before = new Set(await chromium.browser.pages())
  for await (const view of screen(chromium)) {
    // Parts of a screen are loaded when they are first shown.
    await ('page' in view ? view.page() : view).waitForNetworkIdle({ idleTime: 200 })
    await view.$$eval('details:not([open])', (details) => {
      for (const each of details) each.open = true
    })
    await look(view)
  }
  const opened = (await chromium.browser.pages()).filter((page) => !before.has(page))
  // With a page its DevTools close, and with the focus its popup.
  await Promise.all(opened.map((page) => page.close().catch(() => undefined)))
}
