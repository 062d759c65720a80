import puppeteer, { type Browser } from 'puppeteer-core'
import { findChromium } from '@/scripts/setup/chromium.mjs'
import { chromiumFlags } from '@/tests/e2e/harness/chromium-flags'
import type { NetworkPorts } from '@/tests/e2e/harness/hosts'
import { type LaunchedBrowser, launch } from '@/tests/e2e/harness/launch'
import { extensionOrigin, runningWorker } from '@/tests/e2e/harness/worker'

export interface SubjectOptions {
  network: NetworkPorts
  /** None when left out. */
  extensionFolder?: string
  /** Settings of Clickscope. */
  settings?: object
}

export interface Subject extends LaunchedBrowser {
  /** `chrome-extension://<id>`; '' without an extension. */
  origin: string
}

/** A browser to measure: no debugger holds its worker, which would keep it alive and slow it down. */
export async function launchSubject(options: SubjectOptions): Promise<Subject> {
  const { network, extensionFolder, settings } = options
  const launched = await launch({
    executablePath: findChromium(),
    ignoreDefaultArgs: true,
    args: chromiumFlags({ network, extensions: extensionFolder ? [extensionFolder] : [], headless: true }),
    targetFilter: (target) => target.type() !== 'service_worker',
  })
  const origin = extensionFolder ? await prepare(launched.browser, settings) : ''
  return { ...launched, origin }
}

/** The extension's origin, once its worker listens: of one that was refused no figure must be taken. */
async function prepare(browser: Browser, settings?: object): Promise<string> {
  const visitor = await puppeteer.connect({ browserWSEndpoint: browser.wsEndpoint(), defaultViewport: null })
  const origin = await extensionOrigin(visitor)
  if (settings) {
    const worker = await runningWorker(visitor)
    await worker.evaluate((changed) => chrome.storage.local.set({ settings: changed }), settings)
  }
  await visitor.disconnect()
  return origin
}
