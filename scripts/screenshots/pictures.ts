import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { element } from '@/tests/e2e/harness/pages/view'

/** Where the pictures lie. */
export const FOLDER = fileURLToPath(new URL('../../tests/screenshots/', import.meta.url))
export const WIDTHS = { wide: 1280, narrow: 320 }
const THEMES = ['light', 'dark'] as const

/** Pictures of a screen, wide and narrow, light and dark. */
export async function inSizes(page: Page, name: string): Promise<void> {
  for (const [size, width] of Object.entries(WIDTHS)) {
    await page.setViewport({ width, height: 720 })
    await inThemes(page, `${name}-${size}`)
  }
}

/** The same with a part of the page in sight that lies further down. */
export async function showInSizes(page: Page, name: string, part: string): Promise<void> {
  for (const [size, width] of Object.entries(WIDTHS)) {
    await page.setViewport({ width, height: 720 })
    await (await element(page, part)).evaluate((shown) => shown.scrollIntoView({ block: 'center' }))
    await inThemes(page, `${name}-${size}`)
  }
}

/** Pictures of it at the width it has, light and dark. */
export async function inThemes(page: Page, name: string): Promise<void> {
  for (const theme of THEMES) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }])
    await page.screenshot({ path: `${FOLDER}${name}-${theme}.png` })
  }
}
