import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { exportSchema } from '@/lib/schemas/export'
import { faultsOf } from '@/tests/fixtures/har/faults'
import { GRAPH_DATASET, GRAPH_TOKEN } from '@/tests/network/hosts/graph'
import { GCLID } from '@/tests/network/links'
import { download } from './harness/downloads'
import { DEMO_PAGE } from './harness/pages/demo-page'
import { openWorkbenchBy } from './harness/pages/follow'
import { fireMetaTest } from './harness/pages/meta-form'
import { firePostback } from './harness/pages/postback-form'
import { element, fill, press, testId, text, texts } from './harness/pages/view'
import { prepareStage } from './harness/stage'

const TEMPLATE = 'https://go.trk.example/postback?clickid={clickid}&payout=12.50&currency=USD'
const folder = mkdtempSync(join(tmpdir(), 'clickscope-'))
const stage = prepareStage()
let workbench: Page
let files: Record<string, Uint8Array>
let verdict: string

const textOf = (name: string) => strFromU8(files[name] as Uint8Array)

/** A click that lost its ID, a test of each kind, and the row of a log for it. */
beforeAll(async () => {
  const { chromium, network } = stage
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
  workbench = await openWorkbenchBy(chromium.browser, await chromium.openPopup(page), 'test-postback')
  await firePostback(workbench, TEMPLATE)
  const received = network.received['go.trk.example'].find(({ url }) => url.includes('/postback'))
  await press(workbench, 'tool-fired')
  await fill(
    workbench,
    'fired-text',
    `https://go.trk.example${received?.rawUrl}&token=Log5ecretToken7`.replace('12.50', '1250'),
  )
  await element(workbench, 'fired-summary')
  await press(workbench, 'fired-show-click')
  verdict = await text(workbench, 'verdict')
  await press(workbench, 'evidence-pack')
  const path = await download(chromium.browser, folder, () => press(workbench, 'save-pack'))
  files = unzipSync(readFileSync(path))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('a pack of a broken click is a zip whose sums hold', () => {
  expect(verdict).toMatch(/^gclid .*lost between hop/)
  expect(Object.keys(files)).toEqual(['evidence.html', 'click.json', 'click.har', 'ticket.md', 'SHA256SUMS'])
  const sums = textOf('SHA256SUMS')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('  '))
  expect(sums).toHaveLength(4)
  for (const [sum, name = ''] of sums)
    expect(
      createHash('sha256')
        .update(files[name] as Uint8Array)
        .digest('hex'),
    ).toBe(sum)
})

it('no file of a pack holds a token, a customer’s address or an IP', () => {
  for (const name of Object.keys(files))
    for (const secret of [GRAPH_TOKEN, 'Log5ecretToken7', 'jane.doe', '127.0.0.1'])
      expect(textOf(name), `${secret} in ${name}`).not.toContain(secret)
})

it('the JSON of a pack holds the click with both tests, the HAR is valid, the Markdown begins with the verdict', () => {
  const file = exportSchema.parse(JSON.parse(textOf('click.json')))
  expect(file.clicks).toHaveLength(1)
  expect(file.runs.map(({ kind }) => kind).sort()).toEqual(['capi', 'postback'])
  const har = JSON.parse(textOf('click.har'))
  expect(har.log.entries).toHaveLength(file.clicks[0]?.hops.length as number)
  expect(faultsOf(har)).toEqual([])
  expect(textOf('ticket.md').split('\n', 1)[0]).toBe(`## ${verdict}`)
})

it('the page of a pack is read without a script and says everything', async () => {
  const path = join(folder, 'evidence.html')
  writeFileSync(path, files['evidence.html'] as Uint8Array)
  const page = await stage.chromium.browser.newPage()
  await page.setJavaScriptEnabled(false)
  const asked: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => complaints.push(message.text()))
  await page.goto(pathToFileURL(path).href)
  const read = await page.$eval('body', (body) => body.innerText)
  for (const told of [
    verdict,
    GCLID,
    'What to do:',
    'go.trk.example/postback?clickid=',
    'graph.facebook.com',
    'fbtrace_id',
    'is 100 times the expected 12.50',
    createHash('sha256')
      .update(files['click.har'] as Uint8Array)
      .digest('hex'),
    'It proves integrity, not truth',
    'Clickscope 0.1.0',
  ])
    expect(read).toContain(told)
  // Its policy lets in its own style, and nothing had to be asked for.
  expect(await page.$eval('body', (body) => getComputedStyle(body).maxWidth)).toBe('1100px')
  expect(asked).toEqual([pathToFileURL(path).href])
  expect(complaints).toEqual([])
  await page.close()
})

it('the JSON of a pack opens again read-only with the same sentence, and can be packed again', async () => {
  const path = join(folder, 'click.json')
  writeFileSync(path, files['click.json'] as Uint8Array)
  const page = await stage.chromium.openWorkbench()
  const input = await page.waitForSelector(testId('import-file'))
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path)
  await element(page, 'close-import')
  expect(await text(page, 'verdict')).toBe(verdict)
  await press(page, 'evidence-pack')
  const zip = await download(stage.chromium.browser, folder, () => press(page, 'save-pack'))
  const again = JSON.parse(strFromU8(unzipSync(readFileSync(zip))['click.json'] as Uint8Array))
  expect(again.clicks).toEqual(JSON.parse(textOf('click.json')).clicks)
  await page.close()
})

it('the preview lets the user leave a kind readable, for this pack alone', async () => {
  await workbench.bringToFront()
  await element(workbench, 'redaction-ip')
  expect((await texts(workbench, 'redaction-secret'))[0]).toMatch(/^Tokens and passwords always hidden/)
  await workbench.click(`${testId('redaction-ip')} input`)
  expect(await text(workbench, 'readable-warning')).toBe('Whoever gets the pack can read its IP addresses.')
  const zip = await download(stage.chromium.browser, folder, () => press(workbench, 'save-pack'))
  const json = strFromU8(unzipSync(readFileSync(zip))['click.json'] as Uint8Array)
  expect(json).toContain('127.0.0.1')
  expect(json).not.toContain('jane.doe')
  expect(json).not.toContain(GRAPH_TOKEN)
})
