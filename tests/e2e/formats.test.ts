import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { GCLID } from '@/tests/network/links'
import { download } from './harness/downloads'
import { DEMO_PAGE } from './harness/pages/demo-page'
import { element, press, testId, text, texts } from './harness/pages/view'
import { prepareStage } from './harness/stage'

const folder = mkdtempSync(join(tmpdir(), 'clickscope-'))
const stage = prepareStage()
let workbench: Page

beforeAll(async () => {
  const page = await stage.chromium.openPage(DEMO_PAGE)
  await Promise.all([page.waitForNavigation(), page.click('#lost')])
  workbench = await stage.chromium.openWorkbench()
  await element(workbench, 'hop')
  await stage.chromium.browser
    .defaultBrowserContext()
    .overridePermissions(await workbench.evaluate(() => location.origin), [
      'clipboard-read',
      'clipboard-sanitized-write',
    ])
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function save(format: string): Promise<string> {
  await press(workbench, 'export-menu')
  await press(workbench, `format-${format}`)
  return download(stage.chromium.browser, folder, () => press(workbench, 'export-click'))
}

async function openFile(path: string): Promise<void> {
  const input = await workbench.waitForSelector(testId('import-file'))
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path)
  await element(workbench, 'close-import')
}

it.each([
  ['json', 'json'],
  ['har', 'har'],
  ['ndjson', 'ndjson'],
])('a click saved as %s opens again with the same sentence and hops', async (format, extension) => {
  const [verdict, hops] = [await text(workbench, 'verdict'), await texts(workbench, 'hop')]
  const path = await save(format)
  expect(path).toMatch(new RegExp(`shop\\.example\\.${extension}$`))
  await openFile(path)
  expect(await text(workbench, 'verdict')).toBe(verdict)
  expect(await texts(workbench, 'hop')).toEqual(hops)
  expect(await workbench.$(testId('delete-click'))).toBeNull()
  await press(workbench, 'close-import')
  await element(workbench, 'export-menu')
})

it('a click saved as HAR has an entry for each of its hops', async () => {
  const { log } = JSON.parse(readFileSync(await save('har'), 'utf8'))
  expect(log.pages).toHaveLength(1)
  expect(log.entries).toHaveLength((await texts(workbench, 'hop')).length)
  expect(log.entries[0].request.queryString).toContainEqual({ name: 'gclid', value: GCLID })
  expect(JSON.stringify(log)).not.toContain('127.0.0.1')
})

it('a click saved as CSV has a row per hop, and one per ID', async () => {
  const rowsOf = async (format: string) => {
    const csv = readFileSync(await save(format), 'utf8').replace(/^\ufeff/, '')
    return Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data
  }
  const hops = await rowsOf('csv-hops')
  expect(hops).toHaveLength((await texts(workbench, 'hop')).length)
  expect(hops.at(-1)?.host).toBe('shop.example')
  expect(await rowsOf('csv-identifiers')).toContainEqual(
    expect.objectContaining({ identifier: 'gclid', value: GCLID, fate: 'lost' }),
  )
})

it('Markdown is copied as it is saved, the verdict first', async () => {
  const verdict = await text(workbench, 'verdict')
  const saved = readFileSync(await save('markdown'), 'utf8')
  expect(saved.split('\n', 1)[0]).toBe(`## ${verdict}`)
  await workbench.bringToFront()
  await press(workbench, 'export-menu')
  await press(workbench, 'copy-markdown')
  await workbench.waitForSelector(`${testId('export-menu')}[aria-label="Copied"]`)
  const copied = await workbench.evaluate(() => navigator.clipboard.readText())
  const withoutTime = (markdown: string) => markdown.replace(/ at \S+Z\. Redacted/, '. Redacted')
  expect(withoutTime(copied)).toBe(withoutTime(saved))
})

it('curl of a hop is a command that a shell runs with its URL', async () => {
  await workbench.bringToFront()
  await workbench.click(`${testId('hop')} button`)
  await press(workbench, 'copy-hop-curl')
  await workbench.waitForSelector(`${testId('copy-hop-curl')}[aria-label="Copied"]`)
  const command = await workbench.evaluate(() => navigator.clipboard.readText())
  const words = execFileSync('sh', ['-c', `curl() { printf '%s\\n' "$@"; }\n${command}`], {
    encoding: 'utf8',
  })
  expect(words.split('\n').slice(0, 2)).toEqual(['-X', 'GET'])
  expect(words).toContain(`gclid=${GCLID}`)
})
