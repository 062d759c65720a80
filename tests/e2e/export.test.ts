import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { exportSchema } from '@/lib/schemas/export'
import { GRAPH_DATASET, GRAPH_TOKEN } from '@/tests/network/hosts/graph'
import { GCLID } from '@/tests/network/links'
import { download } from './harness/downloads'
import { DEMO_PAGE } from './harness/pages/demo-page'
import { openWorkbenchBy } from './harness/pages/follow'
import { fireMetaTest } from './harness/pages/meta-form'
import { element, press, testId, texts } from './harness/pages/view'
import { prepareStage } from './harness/stage'

const folder = mkdtempSync(join(tmpdir(), 'clickscope-'))
const stage = prepareStage()

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('an export of the popup holds the click and its runs, and no token; it opens again read-only', async () => {
  const { chromium } = stage
  const page = await chromium.openPage(DEMO_PAGE)
  await Promise.all([page.waitForNavigation(), page.click('#lost')])
  const form = await openWorkbenchBy(chromium.browser, await chromium.openPopup(page), 'test-capi')
  await fireMetaTest(form, {
    dataset: GRAPH_DATASET,
    token: GRAPH_TOKEN,
    testCode: 'TEST12345',
    eventName: 'Lead',
    email: 'jane.doe@shop.example',
  })
  await form.close()

  const popup = await chromium.openPopup(page)
  await element(popup, 'hop')
  const path = await download(chromium.browser, folder, () => press(popup, 'export-json'))
  const text = readFileSync(path, 'utf8')
  const file = exportSchema.parse(JSON.parse(text))

  expect(file).toMatchObject({ format: 'clickscope', version: 1 })
  expect(file.clicks).toHaveLength(1)
  expect(file.clicks[0]?.hops).toHaveLength(4)
  expect(file.runs.map(({ api }) => api)).toEqual(['meta'])
  expect(text).toContain(GCLID)
  expect(text).not.toContain(GRAPH_TOKEN)
  expect(text).not.toContain('jane.doe')
  expect(text).not.toContain('127.0.0.1')

  const workbench = await chromium.openWorkbench()
  const input = await workbench.waitForSelector(testId('import-file'))
  await (input as import('puppeteer-core').ElementHandle<HTMLInputElement>).uploadFile(path)
  await workbench.waitForFunction(() => document.body.innerText.toLowerCase().includes('read-only'))
  await press(workbench, 'click-row')
  await element(workbench, 'hop')
  expect((await texts(workbench, 'hop')).at(-1)).toContain('shop.example')
  expect(await workbench.$(testId('delete-click'))).toBeNull()
  await Promise.all([page.close(), workbench.close()])
})
