import type { Browser, Page } from 'puppeteer-core'
import { findFirefox } from '@/scripts/setup/firefox.mjs'
import { buildFor } from './builds'
import { trustCertificate } from './firefox-system'
import { firefoxHostPreferences, type NetworkPorts } from './hosts'
import { type LaunchedBrowser, launch } from './launch'

/** Named in wxt.config.ts. */
const EXTENSION_ID = 'clickscope@clickscope.dev'
/** Firefox makes one up for each profile; a known one gives the extension's pages a known address. */
const EXTENSION_UUID = 'c11c5c09-e000-4000-8000-000000000001'

export interface FirefoxOptions {
  network: NetworkPorts
  headless?: boolean
  /** Further settings, as about:config has them. */
  preferences?: Record<string, unknown>
  /** The folder of the unpacked extension; the build as it is when left out. */
  build?: string
}

export interface Firefox {
  browser: Browser
  /** `moz-extension://<uuid>` */
  origin: string
  openPage(url: string): Promise<Page>
  /** A page of the extension in a tab, as `popup.html` or `workbench.html#click=…`. */
  openExtensionPage(path: string): Promise<Page>
  close(): Promise<void>
}

/** Starts a headless Firefox with the extension, every host of the world being the test network. */
export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const { network, headless = true, preferences, build } = options
  const executablePath = findFirefox()
  if (!executablePath) throw new Error('There is no Firefox. Set FIREFOX_PATH, or install firefox-esr.')
  const extension = build ?? buildFor('firefox')
  const launched = await launch({
    browser: 'firefox',
    executablePath,
    headless,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...preferences,
      ...firefoxHostPreferences(network),
      ...preferences,
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_UUID }),
    },
  })
  try {
    await trustCertificate(launched.browser, network.der)
    await launched.browser.installExtension(extension)
    return withExtension(launched, `moz-extension://${EXTENSION_UUID}`)
  } catch (error) {
    await launched.close()
    throw error
  }
}

function withExtension({ browser, close }: LaunchedBrowser, origin: string): Firefox {
  return {
    browser,
    origin,
    openPage: async (url) => {
      const page = await browser.newPage()
      await page.goto(url)
      return page
    },
    openExtensionPage: async (path) => {
      const page = await browser.newPage()
      const url = `${origin}/${path}`
      // WebDriver BiDi never reports the end of this navigation: the page changes its process on the way.
      page.goto(url).catch(() => {})
      await hasArrived(page, url)
      return page
    },
    close,
  }
}

/** Asks again while the page changes its process: Firefox may fail to evaluate anything in it then. */
async function hasArrived(page: Page, url: string): Promise<void> {
  const deadline = Date.now() + 15_000
  for (;;) {
    const arrived = await page
      .evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url)
      .catch(() => false)
    if (arrived) return
    if (Date.now() > deadline) throw new Error(`Firefox did not open ${url}.`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
