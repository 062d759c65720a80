import type { Page } from 'puppeteer-core'
import { element, fill, press, testId, textLike } from './view'

/** Makes a partner of a known platform in the tool for partners, and opens its template. */
export async function makePartner(page: Page, platform: string): Promise<void> {
  await press(page, 'tool-partners')
  await choose(page, 'partner-platform', platform)
  const others = (await page.$$(testId('partner'))).length
  const shown = await chosenPartner(page)
  await press(page, 'add-partner')
  // Another may have been shown before: only what is listed and chosen now is the new one.
  await page.waitForFunction(
    (row, before, hash) =>
      document.querySelectorAll(row).length > before &&
      new URLSearchParams(location.hash.slice(1)).get('partner') !== hash,
    {},
    testId('partner'),
    others,
    shown,
  )
  await element(page, 'field-url')
}

function chosenPartner(page: Page): Promise<string | null> {
  return page.evaluate(() => new URLSearchParams(location.hash.slice(1)).get('partner'))
}

/** Saves another URL as a new version of the template, and waits until it is there. */
export async function saveVersion(page: Page, version: number, url: string, note: string): Promise<void> {
  await fill(page, 'field-url', url)
  await fill(page, 'field-note', note)
  await press(page, 'save-version')
  await versionThere(page, version)
}

/** Waits until the newest version is the one of this number. */
export async function versionThere(page: Page, version: number): Promise<void> {
  await textLike(page, 'save-version', new RegExp(`Save as version ${version + 1}$`))
}

/** Chooses from a list by value. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  await element(page, name)
  await page.select(testId(name), value)
}

/** What a field holds. */
export async function fieldValue(page: Page, name: string): Promise<string> {
  const field = await element(page, name)
  return field.evaluate((input) => (input as HTMLInputElement).value)
}
