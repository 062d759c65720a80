import type { Browser, Page, WebWorker } from 'puppeteer-core'
import { findChromium } from '@/scripts/setup/chromium.mjs'
import { buildFor, otherExtension } from './builds'
import { chromiumFlags } from './chromium-flags'
import type { NetworkPorts } from './hosts'
import { type LaunchedBrowser, launch } from './launch'
import { openPanel, type Panel } from './panel'
import { openPopup } from './popup'
import { extensionOrigin, killWorker, runningWorker } from './worker'

export interface ChromiumOptions {
  network: NetworkPorts
  headless?: boolean
  /** Hosts that the network answers for; all when left out, so that nothing leaves this machine. */
  hosts?: readonly string[]
  extraArgs?: string[]
  /** Extensions of `tests/e2e/extensions` that the user has, too. */
  others?: readonly string[]
  /** The folder of the unpacked extension; the build as it is when left out. */
  build?: string
  /** A profile to keep; a temporary one otherwise, removed at the end. */
  userDataDir?: string
}

export interface Chromium {
  browser: Browser
  /** `chrome-extension://<id>` */
  origin: string
  worker(): Promise<WebWorker>
  openPage(url: string): Promise<Page>
  openPopup(page: Page): Promise<Page>
  openPanel(page: Page): Promise<Panel>
  /** `hash` as `#click=…`; at the newest click when left out, however a test before left the workbench. */
  openWorkbench(hash?: string): Promise<Page>
  killWorker(): Promise<void>
  close(): Promise<void>
}

/** Starts a Chromium with the extension, on free ports. */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('There is no Chromium. `npm test` and `npm start` install one.')
  const { network, hosts, headless = true, extraArgs = [], others = [], userDataDir, build } = options
  const extensions = [build ?? buildFor('chrome'), ...others.map(otherExtension)]
  const flags = chromiumFlags({ network, hosts, headless, extensions })
  const launched = await launch({
    executablePath,
    headless,
    userDataDir,
    ignoreDefaultArgs: true,
    args: [...extraArgs, ...flags],
  })
  try {
    return withExtension(launched, await extensionOrigin(launched.browser))
  } catch (error) {
    await launched.close()
    throw error
  }
}

function withExtension({ browser, close }: LaunchedBrowser, origin: string): Chromium {
  const openPage = async (url: string) => {
    const page = await browser.newPage()
    await page.goto(url)
    return page
  }
  return {
    browser,
    origin,
    worker: () => runningWorker(browser),
    openPage,
    openPopup: (page) => openPopup(browser, origin, page),
    openPanel: (page) => openPanel(page, origin),
    openWorkbench: (hash = '#tool=clicks') => openPage(`${origin}/workbench.html${hash}`),
    killWorker: () => killWorker(browser),
    close,
  }
}
