import type { Frame, Page } from 'puppeteer-core'

export interface Panel {
  /** The panel itself. */
  frame: Frame
  /** The whole DevTools window, for screenshots. */
  devtools: Page
}

/**
 * Opens the real DevTools of a page at the extension's panel, in a window of their own, so that the page keeps
 * its size and a screenshot shows the panel whole.
 */
export async function openPanel(page: Page, origin: string): Promise<Panel> {
  const devtools = await page.openDevTools()
  // Until DevTools have started the extension's own page in them, their front end is not there to be asked.
  await devtools.waitForFrame(`${origin}/devtools.html`)
  // Not by animation frames, of which a window out of sight has none.
  await devtools.waitForFunction(inFrontEnd(`Boolean(${panelIdOf(origin)})`), { polling: 100 })
  await devtools.evaluate(inFrontEnd("ui.DockController.DockController.instance().setDockSide('undocked')"))
  await devtools.evaluate(inFrontEnd(`view.showPanel(${panelIdOf(origin)})`))
  const frame = await devtools.waitForFrame(`${origin}/panel.html`)
  return { frame, devtools }
}

/**
 * An expression over modules of the DevTools front end itself, named as in Chromium 156: no public way chooses
 * a panel. It is sent as text, since a bundler would rewrite the import.
 */
function inFrontEnd(expression: string): string {
  return `import('./ui/legacy/legacy.js').then((ui) => {
    const view = ui.InspectorView.InspectorView.instance()
    return ${expression}
  })`
}

function panelIdOf(origin: string): string {
  return `view.tabbedPane.tabIds().find((id) => id.startsWith('${origin}'))`
}
