import type { Page } from 'puppeteer-core'
import type { Chromium } from '../chromium'
import { element, type View } from '../pages/view'

/** Opens a screen, and gives its view each time that something new is on it. */
export type Screen = (chromium: Chromium) => AsyncGenerator<View>

export type Screens = Readonly<Record<string, Screen>>

/** The workbench at an address, as soon as `shown` is there. */
export async function openShown(chromium: Chromium, hash: string, shown: string): Promise<Page> {
  const page = await chromium.openWorkbench(hash)
  await page.setViewport({ width: 1_280, height: 2_000 })
  await element(page, shown)
  return page
}

/** A screen that is whole as soon as `shown` is there. */
export function screenAt(hash: string, shown: string): Screen {
  return async function* (chromium) {
    yield await openShown(chromium, hash, shown)
  }
}
