import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { importFile } from '@/lib/evidence/import-file'
import { download } from './harness/downloads'
import { DEMO_PAGE } from './harness/pages/demo-page'
import { element, press, testId, text } from './harness/pages/view'
import { prepareStage } from './harness/stage'

const folder = mkdtempSync(join(tmpdir(), 'clickscope-'))
const stage = prepareStage()
let workbench: Page
let devtools: Page

beforeAll(async () => {
  const page = await stage.chromium.openPage(DEMO_PAGE)
  devtools = (await stage.chromium.openPanel(page)).devtools
  await devtools.evaluate(
    inNetworkPanel("common.Settings.Settings.instance().moduleSetting('network-log.preserve-log').set(true)"),
  )
  await Promise.all([page.waitForNavigation(), page.click('#lost')])
  workbench = await stage.chromium.openWorkbench()
  await element(workbench, 'hop')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** An expression over modules of the DevTools front end, named as in Chromium 156; text, as in `harness/panel`. */
function inNetworkPanel(expression: string): string {
  return `Promise.all(['models/har/har.js', 'models/logs/logs.js', 'core/common/common.js']
    .map((path) => import('./' + path))).then(async ([har, logs, common]) => (${expression}))`
}

async function savedHar(): Promise<string> {
  await press(workbench, 'export-menu')
  await press(workbench, 'format-har')
  return readFileSync(
    await download(stage.chromium.browser, folder, () => press(workbench, 'export-click')),
    'utf8',
  )
}

it('what the network panel of Chromium saves opens as the click that was recorded', async () => {
  const recorded = importFile(await savedHar())
  const saved = await devtools.evaluate(
    inNetworkPanel(`JSON.stringify({
      log: await har.Log.Log.build(logs.NetworkLog.NetworkLog.instance().requests(), { sanitize: false }),
    })`),
  )
  const opened = importFile(String(saved))
  if (!recorded.ok || !opened.ok) throw new Error('A HAR was refused.')
  const hopsOf = ({ file }: typeof opened) =>
    file.clicks.map(({ hops, outcome }) => [outcome, hops.map(({ url, status, how }) => [url, status, how])])
  expect(hopsOf(opened)).toEqual(hopsOf(recorded))

  const path = join(folder, 'network-panel.har')
  writeFileSync(path, String(saved))
  const verdict = await text(workbench, 'verdict')
  const input = await workbench.waitForSelector(testId('import-file'))
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path)
  await element(workbench, 'close-import')
  expect(await text(workbench, 'verdict')).toBe(verdict)
  await press(workbench, 'close-import')
  await element(workbench, 'export-menu')
})

it('the network panel of Chromium imports what Clickscope saves, with every request', async () => {
  const saved = await savedHar()
  const read = await devtools.evaluate(
    inNetworkPanel(`har.Importer.Importer.requestsFromHARLog(
      new har.HARFormat.HARRoot(${saved}).log,
    ).map((request) => [request.url(), request.statusCode, request.requestMethod])`),
  )
  const entries: { request: { url: string; method: string }; response: { status: number } }[] =
    JSON.parse(saved).log.entries
  expect(read).toEqual(entries.map(({ request, response }) => [request.url, response.status, request.method]))
})
