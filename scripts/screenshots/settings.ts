import type { Chromium } from '@/tests/e2e/harness/chromium'
import { element, press } from '@/tests/e2e/harness/pages/view'
import { inSizes, WIDTHS } from './pictures'

const TABS = ['platforms', 'tokens', 'look', 'data'] as const

/** Each tab of the settings, and the form of an own platform. */
export async function takeSettings(chromium: Chromium): Promise<void> {
  const page = await chromium.openWorkbench()
  await press(page, 'settings')
  await element(page, 'settings-save')
  await inSizes(page, 'settings-recording')
  for (const tab of TABS) {
    await press(page, `settings-${tab}`)
    await inSizes(page, `settings-${tab}`)
  }
  await page.setViewport({ width: WIDTHS.wide, height: 720 })
  await press(page, 'settings-platforms')
  await press(page, 'new-platform')
  await element(page, 'platform-name')
  await inSizes(page, 'settings-platform')
  await page.close()
}
