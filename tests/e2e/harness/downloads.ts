import { join } from 'node:path'
import type { Browser } from 'puppeteer-core'

/** Does what starts a download, and returns the path of the complete file, kept in the folder by its own name. */
export async function download(
  browser: Browser,
  folder: string,
  start: () => Promise<void>,
): Promise<string> {
  const session = await browser.target().createCDPSession()
  try {
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: folder,
      eventsEnabled: true,
    })
    const saved = new Promise<string>((resolve, reject) => {
      let name = ''
      session.on('Browser.downloadWillBegin', (event) => {
        name = event.suggestedFilename
      })
      session.on('Browser.downloadProgress', ({ state }) => {
        if (state === 'completed') resolve(join(folder, name))
        if (state === 'canceled') reject(new Error(`The download of ${name} was cancelled.`))
      })
    })
    await start()
    return await saved
  } finally {
    await session.detach()
  }
}
