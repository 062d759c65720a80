import type { Page } from 'puppeteer-core'
import type { Chromium } from '../chromium'
import { element, fill, press, testId, textLike, texts } from './view'

/** How a list is to be checked; what is left out is a plain request as this browser. */
export interface LinkCheckForm {
  links: readonly string[]
  mode?: 'visit' | 'request'
  device?: string
}

/** Opens the redirect checker with a list in it. */
export async function openChecker(
  chromium: Chromium,
  { links, mode = 'request', device = 'own' }: LinkCheckForm,
): Promise<Page> {
  const page = await chromium.openWorkbench('#tool=links')
  await fill(page, 'link-list', links.join('\n'))
  await press(page, `mode-${mode}`)
  await page.select(testId('device'), device)
  return page
}

/** What each row says, as soon as nothing is under way any more. */
export async function readRows(page: Page): Promise<string[]> {
  await element(page, 'check-progress')
  await page.waitForSelector(testId('save-csv'), { timeout: 40_000 })
  return texts(page, 'link-row')
}

/** Starts a check of plain requests and reads its rows. */
export async function request(page: Page): Promise<string[]> {
  await press(page, 'check-links')
  return readRows(page)
}

/** Starts visits, confirms the plan and reads the rows. */
export async function visit(page: Page): Promise<string[]> {
  await press(page, 'check-links')
  await press(page, 'plan-visit')
  return readRows(page)
}

/** The number of links that are checked, as soon as it is this one. */
export function checked(page: Page, done: number): Promise<string> {
  return textLike(page, 'check-progress', new RegExp(`^${done} of`))
}
