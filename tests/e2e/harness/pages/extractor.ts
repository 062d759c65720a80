import type { Page } from 'puppeteer-core'
import type { Chromium } from '../chromium'
import { element } from './view'

/** Opens the click-ID extractor. */
export async function openExtractor(chromium: Chromium): Promise<Page> {
  const page = await chromium.openWorkbench('#tool=extract')
  await element(page, 'extract-text')
  return page
}

/** Pastes a text of any length into the extractor, as the browser does from the clipboard. */
export async function pasteText(page: Page, text: string): Promise<void> {
  const field = await element(page, 'extract-text')
  await field.focus()
  await field.evaluate((area, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    // An event made by a script has no default action of the browser.
    if (area.dispatchEvent(event)) document.execCommand('insertText', false, pasted)
  }, text)
}

export interface WatchedReading {
  /** Milliseconds, from the paste to the result. */
  duration: number
  longestTask: number
  /** Frames that the page painted in between. */
  frames: number
  /** What the progress bar said, one after the other. */
  parts: number[]
}

/**
 * Watches the page from `start` on until the result is there. At the first progress, `onProgress` presses Cancel or
 * pastes another text, which must not wait for a round trip to this process.
 */
export async function watchReading(
  page: Page,
  start: () => Promise<void>,
  { onProgress }: { onProgress?: string } = {},
): Promise<WatchedReading> {
  await page.evaluate(watchInPage, onProgress)
  await start()
  return page.evaluate(() => (window as unknown as { watched: Promise<WatchedReading> }).watched)
}

/** Runs in the page; `watched` resolves there with what was seen. */
function watchInPage(onProgress: string | undefined): void {
  const parts: number[] = []
  const tasks: PerformanceEntry[] = []
  let frames = 0
  let isOver = false
  const frame = () => {
    frames++
    if (!isOver) requestAnimationFrame(frame)
  }
  const long = new PerformanceObserver((list) => tasks.push(...list.getEntries()))
  const act = () => {
    if (onProgress === 'cancel') {
      document.querySelector<HTMLElement>('[data-testid="extract-cancel"]')?.click()
    } else if (onProgress) {
      document.querySelector<HTMLElement>('[data-testid="extract-text"]')?.focus()
      document.execCommand('insertText', false, onProgress)
    }
  }
  const begun = new Promise<number>((resolve) =>
    document.addEventListener('paste', () => resolve(performance.now()), { once: true, capture: true }),
  )
  const over = new Promise<number>((resolve) => {
    const look = new MutationObserver(() => {
      const bar = document.querySelector<HTMLProgressElement>('[data-testid="extract-progress"]')
      if (bar && parts.at(-1) !== bar.value && parts.push(bar.value) === 1) act()
      if (!document.querySelector('[data-testid="extract-summary"]')) return
      look.disconnect()
      resolve(performance.now())
    })
    look.observe(document.body, { subtree: true, childList: true, attributes: true })
  })
  const watch = async () => {
    const began = await begun
    long.observe({ type: 'longtask' })
    requestAnimationFrame(frame)
    const ended = await over
    isOver = true
    // The observer is told of a task after it has ended.
    await new Promise((resolve) => requestIdleCallback(resolve))
    tasks.push(...long.takeRecords())
    // The task of the paste itself began with the transfer of the text from the test.
    const durations = tasks.filter(({ startTime }) => startTime >= began).map(({ duration }) => duration)
    return { duration: ended - began, longestTask: Math.max(0, ...durations), frames, parts }
  }
  Object.assign(window, { watched: watch() })
}
