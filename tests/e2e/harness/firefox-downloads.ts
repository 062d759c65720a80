import type { Browser } from 'puppeteer-core'
import { bidiOf } from './bidi'

/** https://w3c.github.io/webdriver-bidi/#event-browsingContext-downloadEnd */
const ENDED = 'browsingContext.downloadEnd'

interface DownloadEnd {
  status: 'complete' | 'canceled'
  url: string
  filepath?: string
}

/** As `download` of `downloads.ts`, in Firefox: which asks nothing then, and shows no dialog of its own. */
export async function downloadInFirefox(
  browser: Browser,
  folder: string,
  start: () => Promise<void>,
): Promise<string> {
  const bidi = bidiOf(browser)
  await bidi.send('browser.setDownloadBehavior', {
    downloadBehavior: { type: 'allowed', destinationFolder: folder },
  })
  const ended = new Promise<DownloadEnd>((resolve) => {
    bidi.on(ENDED, function onEnd(end: DownloadEnd) {
      bidi.off(ENDED, onEnd)
      resolve(end)
    })
  })
  await start()
  const { status, url, filepath } = await ended
  if (status !== 'complete' || !filepath) throw new Error(`The download of ${url} was cancelled.`)
  return filepath
}
