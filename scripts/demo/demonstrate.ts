import { mkdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Page } from 'puppeteer-core'
import { type ExportFile, exportSchema } from '@/lib/schemas/export'
import type { Chromium } from '@/tests/e2e/harness/chromium'
import { download } from '@/tests/e2e/harness/downloads'
import { type ClickSummary, readClick } from '@/tests/e2e/harness/pages/click-summary'
import { clickPrelanderButton, clickThroughToPrelander, DEMO_PAGE } from '@/tests/e2e/harness/pages/demo-page'
import { openWorkbenchBy } from '@/tests/e2e/harness/pages/follow'
import { fireMetaTest } from '@/tests/e2e/harness/pages/meta-form'
import { firePostback } from '@/tests/e2e/harness/pages/postback-form'
import type { RunSummary } from '@/tests/e2e/harness/pages/runs'
import { element, press, type View } from '@/tests/e2e/harness/pages/view'
import { ROOT } from '../setup/run.mjs'
import { type Demonstration, failuresOf, reportText } from './report'
import { META_TEST, POSTBACK_TEMPLATE } from './tests'

/**
 * Makes the click, fires the tests through the extension's own screens, keeps export and screenshots, and prints
 * all of it. Resolves to 0, or 1 when any of it failed.
 */
export async function demonstrate(chromium: Chromium): Promise<number> {
  const folder = join(ROOT, 'out', new Date().toISOString().slice(0, 23).replaceAll(':', '-'))
  mkdirSync(folder, { recursive: true })

  const page = await chromium.browser.newPage()
  // Before the click, as a user would to watch it.
  const panel = await chromium.openPanel(page)
  const exported: ExportFile[] = []
  await page.goto(DEMO_PAGE)
  await clickThroughToPrelander(page)
  // The prelander's button begins a click of its own.
  exported.push(await exportFrom(chromium, page, folder))
  await clickPrelanderButton(page)

  const click = await glance(chromium, page, join(folder, 'popup.png'))
  const isTestable = click.identifiers.length > 0
  const postback = isTestable ? await firePostbackFrom(chromium, page) : undefined
  const meta = isTestable ? await fireMetaTestFrom(chromium, page) : undefined
  exported.push(await exportFrom(chromium, page, folder))
  await element(panel.frame, 'hop')
  await panel.devtools.screenshot({ path: join(folder, 'panel.png') })

  const demonstration: Demonstration = { click, postback, meta, exported }
  const failures = failuresOf(demonstration)
  console.log(reportText(demonstration))
  console.log(`\nExport and screenshots: ${relative(process.cwd(), folder)}`)
  for (const failure of failures) console.error(`FAILED: ${failure}`)
  return failures.length === 0 ? 0 : 1
}

async function glance(chromium: Chromium, page: Page, path: string): Promise<ClickSummary> {
  const popup = await chromium.openPopup(page)
  const click = await readClick(popup)
  await popup.screenshot({ path })
  await popup.close()
  return click
}

function firePostbackFrom(chromium: Chromium, page: Page): Promise<RunSummary> {
  return inWorkbench(chromium, page, 'test-postback', (view) => firePostback(view, POSTBACK_TEMPLATE))
}

function fireMetaTestFrom(chromium: Chromium, page: Page): Promise<RunSummary> {
  return inWorkbench(chromium, page, 'test-capi', (view) => fireMetaTest(view, META_TEST))
}

async function inWorkbench(
  chromium: Chromium,
  page: Page,
  button: string,
  act: (view: View) => Promise<RunSummary>,
): Promise<RunSummary> {
  const popup = await chromium.openPopup(page)
  const workbench = await openWorkbenchBy(chromium.browser, popup, button)
  const run = await act(workbench)
  await workbench.close()
  return run
}

async function exportFrom(chromium: Chromium, page: Page, folder: string): Promise<ExportFile> {
  const popup = await chromium.openPopup(page)
  await element(popup, 'hop')
  const path = await download(chromium.browser, folder, () => press(popup, 'export-json'))
  await popup.close()
  return exportSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
}
