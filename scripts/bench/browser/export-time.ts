import type { Page } from 'puppeteer-core'
import { download } from '@/tests/e2e/harness/downloads'
import { element, press } from '@/tests/e2e/harness/pages/view'
import type { Subject } from './subject'

export interface ExportTime {
  /** Milliseconds from the choice in the menu until the file is there. */
  whole: number
  /** Milliseconds of the longest time in which the page did not answer. */
  longest: number
}

/** How long the JSON export of all clicks takes in the workbench. */
export async function timeOfExport(
  { browser }: Subject,
  workbench: Page,
  folder: string,
): Promise<ExportTime> {
  await workbench.bringToFront()
  await element(workbench, 'click-row')
  await press(workbench, 'export-menu')
  await element(workbench, 'export-all')
  await workbench.evaluate(() => {
    Object.assign(window, { longest: 0 })
    new PerformanceObserver((list) => {
      const longest = Math.max(...list.getEntries().map(({ duration }) => duration))
      Object.assign(window, { longest: Math.max((window as { longest?: number }).longest ?? 0, longest) })
    }).observe({ type: 'longtask' })
  })
  const start = performance.now()
  await download(browser, folder, () => press(workbench, 'export-all'))
  const whole = performance.now() - start
  const longest = await workbench.evaluate(() => (window as { longest?: number }).longest ?? 0)
  return { whole, longest }
}

/** Milliseconds that `JSON.stringify` of all stored clicks and tests takes there, and that it takes to read them. */
export function timeOfStringify(workbench: Page): Promise<{ read: number; stringify: number }> {
  return workbench.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('clickscope')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const start = performance.now()
    const [clicks, runs] = await Promise.all(
      ['clicks', 'runs'].map(
        (table) =>
          new Promise((resolve, reject) => {
            const request = database.transaction(table).objectStore(table).getAll()
            request.onsuccess = () => resolve(request.result)
            request.onerror = () => reject(request.error)
          }),
      ),
    )
    const read = performance.now() - start
    database.close()
    // What is stringified as the export is, indented; the first time warms up.
    const times = [1, 2, 3].map(() => {
      const from = performance.now()
      JSON.stringify({ clicks, runs }, null, 2)
      return performance.now() - from
    })
    return { read, stringify: Math.min(...times) }
  })
}
