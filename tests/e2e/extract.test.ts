import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, describe, expect, it } from 'vitest'
import { findIds } from '@/lib/ids'
import { readDatabase } from './harness/database'
import { download } from './harness/downloads'
import { openExtractor, pasteText, watchReading } from './harness/pages/extractor'
import { element, press, testId, text, textLike, texts } from './harness/pages/view'
import { prepareStage } from './harness/stage'

const folder = mkdtempSync(join(tmpdir(), 'clickscope-'))
const stage = prepareStage()

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const FIXTURES = fileURLToPath(new URL('../fixtures/urls', import.meta.url))
/** Real URLs, of which each is a line. */
const CORPUS = readdirSync(FIXTURES)
  .filter((file) => file.endsWith('.json'))
  .flatMap((file): { url: string }[] => JSON.parse(readFileSync(join(FIXTURES, file), 'utf8')))
  .map(({ url }) => url)
  .filter((url) => !url.includes('&amp;'))

/** So many lines, of the corpus over and over. */
const manyUrls = (count: number) =>
  Array.from({ length: count }, (_, position) => CORPUS[position % CORPUS.length] as string)

const GCLID = 'EAIaIQobChMI6_Xr9-vH_wIVkYbVCh1AkwGyEAAYASAAEgJ5ZfD_BwE'
const LOG = [
  `203.0.113.7 - - [04/May/2026:12:04:00 +0000] "GET /lp?gclid=${GCLID} HTTP/1.1" 200 512 "https://ads.example/?fbclid=abc" "Mozilla/5.0"`,
  'worker started',
  'redirect to https%3A%2F%2Fshop.example%2F%3Fmsclkid%3Dde8cd76e032219ca7be6b330318ec1f4',
  '{"click":"https:\\/\\/a.example\\/?sub1=%3D1%2B1\\u0026irclickid=x"}',
  'https://plain.example/about',
].join('\n')

async function openFile(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  const path = join(folder, name)
  writeFileSync(path, content)
  const chooser = (await page.$(testId('extract-file'))) as ElementHandle<HTMLInputElement>
  await chooser.uploadFile(path)
}

describe('the extractor', () => {
  it('reads a log from a file, and its CSV and JSON open again with every value', async () => {
    const page = await openExtractor(stage.chromium)
    await openFile(page, 'access.log', LOG)
    expect(await text(page, 'extract-summary')).toBe('5 identifiers in 5 URLs')
    expect(await text(page, 'extract-source')).toMatch(/^access\.log/)
    const values = [
      ['1', 'gclid', GCLID],
      ['1', 'fbclid', 'abc'],
      ['3', 'msclkid', 'de8cd76e032219ca7be6b330318ec1f4'],
      ['4', 'sub1', '=1+1'],
      ['4', 'irclickid', 'x'],
    ]
    const shown = await texts(page, 'extract-row')
    expect(shown).toHaveLength(values.length)
    for (const [position, [line, name]] of values.entries())
      expect(shown[position]).toMatch(new RegExp(`^${line} .* ${name} `))

    const csv = await download(stage.chromium.browser, folder, () => press(page, 'extract-csv'))
    expect(csv).toMatch(/clickscope-identifiers-[\d-]+\.csv$/)
    const cells = Papa.parse<Record<string, string>>(readFileSync(csv, 'utf8'), { header: true }).data
    expect(cells.map(({ line, name, value }) => [line, name, value])).toEqual(
      values.map(([line, name, value]) => [line, name, value === '=1+1' ? "'=1+1" : value]),
    )
    const json = await download(stage.chromium.browser, folder, () => press(page, 'extract-json'))
    const file = JSON.parse(readFileSync(json, 'utf8'))
    expect(file).toMatchObject({
      format: 'clickscope-identifiers',
      version: 1,
      urls: 5,
      urlsWithoutIdentifier: [{ line: 5, url: 'https://plain.example/about' }],
      linesNotRead: [{ line: 2, text: 'worker started' }],
    })
    expect(file.identifiers.map(({ line, name, value }: never) => [`${line}`, name, value])).toEqual(values)

    await press(page, 'extract-tab-unread')
    expect(await texts(page, 'extract-row')).toEqual(['2 worker started'])
    await page.close()
  })

  it('keeps answering while it reads 10,000 URLs, and finds in them what is there', async () => {
    const urls = manyUrls(10_000)
    const page = await openExtractor(stage.chromium)
    const watched = await watchReading(page, () => pasteText(page, urls.join('\n')))
    const expected = urls.reduce((count, url) => count + findIds(url).length, 0)
    expect(await text(page, 'extract-summary')).toBe(
      `${expected.toLocaleString('en')} identifiers in 10,000 URLs`,
    )
    // In one piece the longest task would be all of it, with no frame and no progress on the way.
    expect(watched.longestTask / watched.duration).toBeLessThan(1 / 3)
    expect(watched.parts.length).toBeGreaterThan(2)
    expect(watched.frames / watched.parts.length).toBeGreaterThan(1 / 3)
    expect(watched.parts).toEqual([...watched.parts].sort((one, other) => one - other))
    expect((await page.$$(testId('extract-row'))).length).toBeLessThan(100)
    await page.close()
  })

  it('is cancelled: what was found until then stays, and the end of it is told', async () => {
    const page = await openExtractor(stage.chromium)
    const watched = await watchReading(page, () => pasteText(page, manyUrls(40_000).join('\n')), {
      onProgress: 'cancel',
    })
    expect(watched.parts.at(-1)).toBeLessThan(1)
    expect(await text(page, 'extract-stopped')).toMatch(/^Cancelled at \d+ % of the text: what follows/)
    const [, count = ''] = /in ([\d,]+) URLs/.exec(await text(page, 'extract-summary')) ?? []
    expect(Number(count.replaceAll(',', ''))).toBeGreaterThan(0)
    expect(Number(count.replaceAll(',', ''))).toBeLessThan(40_000)
    expect(await page.$(testId('extract-progress'))).toBeNull()
    await page.close()
  })

  it('gives up a reading for the next text', async () => {
    const page = await openExtractor(stage.chromium)
    await watchReading(page, () => pasteText(page, manyUrls(40_000).join('\n')), {
      onProgress: 'https://a.example/?gclid=x',
    })
    // A page that still read would not come to rest.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
    expect(await text(page, 'extract-summary')).toBe('1 identifier in 1 URL')
    expect(await texts(page, 'extract-row')).toHaveLength(1)
    await page.close()
  })

  it('refuses what is no text or too long, in words', async () => {
    const page = await openExtractor(stage.chromium)
    await openFile(page, 'log.gz', Uint8Array.from([31, 139, 8, 0, 0, 0]))
    expect(await textLike(page, 'extract-refusal', /log\.gz/)).toMatch(/not a text file\. Unpack it/)
    await openFile(page, 'long.log', Buffer.alloc(31_000_000, 'x'))
    expect(await textLike(page, 'extract-refusal', /long\.log/)).toMatch(
      /has 31 MB; at most 20 MB are read in one go\. Split it/,
    )
    await openFile(page, 'short.log', LOG)
    expect(await text(page, 'extract-summary')).toMatch(/^5 identifiers/)
    expect(await page.$(testId('extract-refusal'))).toBeNull()
    await page.close()
  })

  it('sends nothing, stores nothing and forgets the text with the page', async () => {
    const page = await openExtractor(stage.chromium)
    stage.network.reset()
    await pasteText(page, `https://shop.example/?gclid=${GCLID}`)
    expect(await text(page, 'extract-summary')).toBe('1 identifier in 1 URL')
    expect(page.url()).not.toContain(GCLID)
    const stored = await page.evaluate(async () =>
      JSON.stringify([
        await chrome.storage.local.get(null),
        await chrome.storage.session.get(null),
        { ...localStorage },
        { ...sessionStorage },
        history.state,
      ]),
    )
    expect(stored).not.toContain(GCLID)
    expect(JSON.stringify(await readDatabase(page))).not.toContain(GCLID)
    await page.reload()
    await element(page, 'extract-text')
    expect(await page.$eval(testId('extract-text'), (area) => (area as HTMLTextAreaElement).value)).toBe('')
    expect(await page.$(testId('extract-summary'))).toBeNull()
    expect(stage.network.received['shop.example'] ?? []).toEqual([])
    await page.close()
  })
})
