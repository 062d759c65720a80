import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { element } from '@/tests/e2e/harness/pages/view'

const FOLDER = fileURLToPath(new URL('../../tests/screenshots/', import.meta.url))
export const WIDTHS = { wide: 1280, narrow: 320 }
const THEMES = ['light', 'dark'] as const
/** Those that the README shows. */
const SHOWN = ['popup-lost-light', 'panel', 'workbench-postback-wide-light', 'workbench-compare-wide-dark']

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
    await takePicture(page, `${name}-${theme}`)
  }
}

/** A picture of it as it is; for the README also as WebP without loss, which takes a third less bytes. */
export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  await page.screenshot({ path: `${FOLDER}${name}.png` })
  if (!SHOWN.includes(name)) return
  await page.screenshot({ path: `${FOLDER}${name}.webp`, type: 'webp', quality: 100 })
}
