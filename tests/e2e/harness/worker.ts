import type { Browser, Target, WebWorker } from 'puppeteer-core'

const STARTS_WITHIN = 15_000

/** The origin of the one extension in this browser, as soon as its worker listens. */
export async function extensionOrigin(browser: Browser): Promise<string> {
  const worker = await runningWorker(browser)
  // The script has run when the worker is active; the answer to a call comes after its listeners are in place.
  await worker.evaluate(async () => {
    const { serviceWorker } = globalThis as unknown as { serviceWorker: ServiceWorker }
    while (serviceWorker.state !== 'activated') {
      await new Promise((resolve) => serviceWorker.addEventListener('statechange', resolve, { once: true }))
    }
    await chrome.runtime.getPlatformInfo()
  })
  // URL.origin is "null" for this scheme in Node.
  return `chrome-extension://${new URL(worker.url()).host}`
}

/** The running worker; waits for its start, which after a kill only an event of the browser brings about. */
export async function runningWorker(browser: Browser): Promise<WebWorker> {
  const target = await browser.waitForTarget(isExtensionWorker, { timeout: STARTS_WITHIN })
  const worker = await target.worker()
  if (!worker) throw new Error(`The service worker ended while it was being looked at: ${target.url()}`)
  return worker
}

/** Ends the worker as the browser does, between any two events; resolves when it is gone. */
export async function killWorker(browser: Browser): Promise<void> {
  const worker = await runningWorker(browser)
  const gone = workerGone(browser)
  // Also lets go of it: a worker that a debugger holds would start again under the same, stale target.
  await worker.close()
  await gone
}

/** Lets go of the worker, so that the browser ends it when it is idle; resolves when it is gone. */
export async function workerEndedByBrowser(browser: Browser, timeoutMs = 60_000): Promise<void> {
  const worker = await runningWorker(browser)
  const gone = workerGone(browser)
  await worker.client.detach()
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`The worker still runs after ${timeoutMs} ms.`)), timeoutMs).unref()
  })
  await Promise.race([gone, late])
}

function workerGone(browser: Browser): Promise<void> {
  return new Promise((resolve) => {
    browser.on('targetdestroyed', function onDestroyed(target: Target) {
      if (!isExtensionWorker(target)) return
      browser.off('targetdestroyed', onDestroyed)
      resolve()
    })
  })
}

function isExtensionWorker(target: Target): boolean {
  return target.type() === 'service_worker' && target.url().startsWith('chrome-extension://')
}
