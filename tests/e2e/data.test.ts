import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { exportJson, toText } from '@/lib/evidence/export-json'
import { builtIn } from '@/lib/ids/known'
import { exportSchema } from '@/lib/schemas/export'
import { storeHistory } from '@/scripts/bench/browser/history'
import { readDatabase } from './harness/database'
import { download } from './harness/downloads'
import { element, press, testId, text, textLike } from './harness/pages/view'
import { prepareStage } from './harness/stage'

const CLICKS = 600

const folder = mkdtempSync(join(tmpdir(), 'clickscope-'))
const stage = prepareStage()
let workbench: Page

beforeAll(async () => {
  workbench = await stage.chromium.openWorkbench()
  await element(workbench, 'empty')
  await storeHistory(workbench, CLICKS)
  // Written past the library, which then does not tell the page.
  await workbench.reload()
  await element(workbench, 'click-row')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function saveAll(format: string): Promise<string> {
  await press(workbench, 'export-menu')
  await press(workbench, `format-${format}`)
  return download(stage.chromium.browser, folder, () => press(workbench, 'export-all'))
}

async function choose(input: string, path: string): Promise<void> {
  const field = await workbench.waitForSelector(testId(input))
  await (field as ElementHandle<HTMLInputElement>).uploadFile(path)
}

async function openSettings(tab: string): Promise<void> {
  await press(workbench, 'settings')
  await press(workbench, `settings-${tab}`)
}

it('all clicks are saved in parts as they would be at once', async () => {
  const saved = readFileSync(await saveAll('json'), 'utf8')
  const { exportedAt, extensionVersion } = exportSchema.parse(JSON.parse(saved))
  const { clicks, runs } = await readDatabase(workbench)
  clicks.sort((one, other) => one.startedAt - other.startedAt)
  const atOnce = exportJson({ clicks, runs, extensionVersion, now: exportedAt, index: builtIn.index })
  expect(clicks).toHaveLength(CLICKS)
  expect(saved === toText(atOnce)).toBe(true)
})

it('a long export says how far it is, and is cancelled', async () => {
  await press(workbench, 'export-menu')
  await press(workbench, 'format-json')
  await press(workbench, 'export-all')
  await press(workbench, 'export-progress-cancel')
  await workbench.waitForFunction((shown) => !document.querySelector(shown), {}, testId('export-progress'))
  await element(workbench, 'export-menu')
  expect(await workbench.$('[role="alert"]')).toBeNull()
})

it('a long file is opened again read-only', async () => {
  const path = await saveAll('ndjson')
  await choose('import-file', path)
  await element(workbench, 'close-import')
  expect(await workbench.$(testId('delete-click'))).toBeNull()
  await press(workbench, 'close-import')
  await element(workbench, 'export-menu')
})

it('the settings say how much is stored, and go out and in as one file', async () => {
  await openSettings('data')
  await textLike(workbench, 'stored-amount', /Clicks on the disk 600 of at most 5,000, for 30 days/)
  await workbench.screenshot({ path: join(tmpdir(), 'settings-data.png') })
  const path = await download(stage.chromium.browser, folder, () => press(workbench, 'export-settings'))
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    format: 'clickscope-settings',
    version: 1,
    settings: { theme: 'system' },
  })
  await press(workbench, 'settings-look')
  await press(workbench, 'theme-dark')
  await workbench.waitForSelector('[data-theme="dark"]')
  await press(workbench, 'settings-data')
  await choose('import-settings-file', path)
  expect(await text(workbench, 'brought-settings')).toContain('Nothing is changed yet.')
  await workbench.screenshot({ path: join(tmpdir(), 'settings-brought.png') })
  await press(workbench, 'replace-settings')
  await workbench.waitForSelector('[data-theme="system"]')
})
