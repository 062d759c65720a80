import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { exportJson } from '@/lib/evidence/export-json'
import { formats } from '@/lib/evidence/formats/all'
import { builtIn } from '@/lib/ids/known'
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

it.each(formats)('all clicks are saved as $label in parts as they would be at once', async (format) => {
  const saved = readFileSync(await saveAll(format.id), 'utf8')
  const { clicks, runs } = await readDatabase(workbench)
  clicks.sort((one, other) => one.startedAt - other.startedAt)
  const { version: extensionVersion } = JSON.parse(readFileSync('package.json', 'utf8'))
  const file = exportJson({ clicks, runs, extensionVersion, now: momentIn(saved), index: builtIn.index })
  expect(clicks).toHaveLength(CLICKS)
  expect(saved === format.write({ file, known: builtIn })).toBe(true)
})

/** When a file says that it was exported; 0 where it does not say, as a table. */
function momentIn(saved: string): number {
  const [, moment = '0', told] = /"exportedAt": ?(\d+)|^Exported by .* at (\S+Z)\./m.exec(saved) ?? []
  return told === undefined ? Number(moment) : Date.parse(told)
}

it.each(formats)('a long export as $label says how far it is, and is cancelled', async ({ id }) => {
  const saved: string[] = []
  const session = await stage.chromium.browser.target().createCDPSession()
  session.on('Browser.downloadWillBegin', ({ suggestedFilename }) => saved.push(suggestedFilename))
  await session.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true })
  await press(workbench, 'export-menu')
  await press(workbench, `format-${id}`)
  // By the page itself, at once: an export of so few clicks is soon over.
  const cancelled = workbench.evaluate(
    (button) =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          const found = document.querySelector<HTMLElement>(button)
          if (!found) return
          observer.disconnect()
          found.click()
          resolve()
        })
        observer.observe(document.body, { childList: true, subtree: true })
      }),
    testId('export-progress-cancel'),
  )
  await press(workbench, 'export-all')
  await cancelled
  await workbench.waitForFunction((shown) => !document.querySelector(shown), {}, testId('export-progress'))
  await element(workbench, 'export-menu')
  expect(await workbench.$('[role="alert"]')).toBeNull()
  expect(saved).toEqual([])
  await session.detach()
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
