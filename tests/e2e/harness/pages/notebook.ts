import type { Page } from 'puppeteer-core'
import type { Chromium } from '../chromium'
import { element, texts } from './view'

/** Opens the notebook with the runs that are stored. */
export async function openNotebook(chromium: Chromium): Promise<Page> {
  const page = await chromium.openWorkbench('#tool=notebook')
  await element(page, 'notebook-run')
  return page
}

/** What the rows in sight say, as soon as so many are there and each was read. */
export async function readRuns(page: Page, count: number): Promise<string[]> {
  await page.waitForFunction(
    (wanted) => {
      const rows = [...document.querySelectorAll<HTMLElement>('[data-testid="notebook-run"]')]
      return rows.length === wanted && rows.every(({ innerText }) => !innerText.includes('not read yet'))
    },
    { polling: 100, timeout: 20_000 },
    count,
  )
  return texts(page, 'notebook-run')
}
