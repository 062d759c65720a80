import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { summaryOfRun } from '@/lib/store/run-summary'
import { sampleRun } from '@/tests/fixtures/sample-run'
import { GRAPH_DATASET, GRAPH_TOKEN } from '@/tests/network/hosts/graph'
import { startNetwork, type TestNetwork } from '@/tests/network/network'
import { type Chromium, launchChromium } from './harness/chromium'
import { readDatabase } from './harness/database'
import { DEMO_PAGE } from './harness/pages/demo-page'
import { openWorkbenchBy } from './harness/pages/follow'
import { fireMetaTest } from './harness/pages/meta-form'
import { openNotebook, readRuns } from './harness/pages/notebook'
import { fireAsItStands, firePostback } from './harness/pages/postback-form'
import { element, fill, press, text, textLike, texts } from './harness/pages/view'

const SECRET = 's3cr3t-t0ken'
const TEMPLATE = 'https://go.trk.example/postback?clickid={clickid}&sum={payout}&security_token='

let network: TestNetwork
let chromium: Chromium
let profile: string

const start = async () => {
  chromium = await launchChromium({ network, extraArgs: [`--user-data-dir=${profile}`] })
}

beforeAll(async () => {
  network = await startNetwork()
})
beforeEach(async () => {
  network.reset()
  profile = mkdtempSync(join(tmpdir(), 'clickscope-'))
  await start()
})
afterEach(async () => {
  await chromium?.close()
  rmSync(profile, { recursive: true, force: true })
})
afterAll(() => network?.close())

/** Fires a postback with a secret from the demo's click. */
async function fireFromClick(): Promise<Page> {
  const page = await chromium.openPage(DEMO_PAGE)
  await Promise.all([page.waitForNavigation(), page.click('#meta')])
  const form = await openWorkbenchBy(chromium.browser, await chromium.openPopup(page), 'test-postback')
  await fill(form, 'postback-template', `${TEMPLATE}${SECRET}`)
  const payout = await form.waitForSelector('[aria-label="Value of payout"]')
  await payout?.type('10')
  await firePostback(form, `${TEMPLATE}${SECRET}`)
  return form
}

const postbacks = () =>
  network.received['go.trk.example'].filter(({ url }) => new URL(url).pathname === '/postback')

describe('the notebook', () => {
  it('loses nothing when the browser is closed and opened again, and fills a run in without sending it', async () => {
    await fireFromClick()
    const notebook = await openNotebook(chromium)
    const [row] = await readRuns(notebook, 1)
    expect(row).toMatch(/^accepted Postback GET 200 go\.trk\.example/)
    await press(notebook, 'open-run')
    await fill(notebook, 'run-tags', 'june, first')
    await fill(notebook, 'run-note', 'The partner saw it.')
    await notebook.waitForFunction(async () => {
      const request = indexedDB.open('clickscope')
      const database = await new Promise<IDBDatabase>((resolve) => {
        request.onsuccess = () => resolve(request.result)
      })
      const all = database.transaction('runs').objectStore('runs').getAll()
      const runs = await new Promise<{ note?: string; tags?: string[] }[]>((resolve) => {
        all.onsuccess = () => resolve(all.result)
      })
      database.close()
      return runs[0]?.note === 'The partner saw it.' && runs[0].tags?.length === 2
    })
    const before = (await readDatabase(notebook)).runs
    await chromium.close()

    await start()
    const again = await openNotebook(chromium)
    expect((await readDatabase(again)).runs).toEqual(before)
    const [kept] = await readRuns(again, 1)
    expect(kept).toMatch(/^accepted Postback GET 200 go\.trk\.example.* june first The partner saw it\./)
    await press(again, 'open-run')
    expect(await text(again, 'run-detail')).toContain('to be typed again: security_token')
    await press(again, 'run-again')
    await element(again, 'postback-template')
    const filled = await again.$eval(
      '[data-testid="postback-template"]',
      (field) => (field as HTMLInputElement).value,
    )
    expect(filled).toBe(`${TEMPLATE}{security_token}`)
    expect(
      await again.$eval('[aria-label="Value of payout"]', (field) => (field as HTMLInputElement).value),
    ).toBe('10')
    expect(postbacks()).toHaveLength(1)

    const secret = await again.waitForSelector('[aria-label="Value of security_token"]')
    await secret?.type('an0ther-t0ken')
    const run = await fireAsItStands(again)
    expect(run.verdict).toMatch(/duplicate/i)
    expect(postbacks().map(({ url }) => new URL(url).searchParams.get('security_token'))).toEqual([
      SECRET,
      'an0ther-t0ken',
    ])
    const stored = JSON.stringify(await readDatabase(again))
    expect(stored).not.toContain(SECRET)
    expect(stored).not.toContain('an0ther-t0ken')
  })

  it('compares two runs line by line, finds them, and deletes one when it was asked', async () => {
    const form = await fireFromClick()
    await firePostback(form, TEMPLATE.replace('sum={payout}', 'sum=10.00') + SECRET)
    const notebook = await openNotebook(chromium)
    const rows = await readRuns(notebook, 2)
    expect(rows.map((row) => row.split(' ')[0])).toEqual(['duplicate', 'accepted'])
    for (const box of await notebook.$$('[data-testid="mark-run"]')) await box.click()
    await press(notebook, 'compare-runs')
    await textLike(notebook, 'comparison-summary', /lines differ/)
    const differing = (await texts(notebook, 'differing-line')).join('\n')
    expect(differing).toMatch(/^− sum=10 \+ sum=10\.00$/m)
    expect(differing).toMatch(/^− sum=\{payout\} \+ sum=10\.00$/m)
    expect(differing).toMatch(/duplicate/i)
    expect((await texts(notebook, 'same-line')).join('\n')).toMatch(
      /clickid=[0-9a-f]{24} clickid=[0-9a-f]{24}/,
    )

    await fill(notebook, 'run-search', 'sum=10.00')
    await textLike(notebook, 'notebook-summary', /^1 run of 2$/)
    await press(notebook, 'open-run')
    await press(notebook, 'delete-run')
    await press(notebook, 'delete-run-confirm')
    await fill(notebook, 'run-search', '')
    await textLike(notebook, 'notebook-summary', /^1 run$/)
    expect((await readDatabase(notebook)).runs).toHaveLength(1)
  })

  it('fills in a Meta event without its token and without the customer', async () => {
    const page = await chromium.openPage(DEMO_PAGE)
    await Promise.all([page.waitForNavigation(), page.click('#meta')])
    const form = await openWorkbenchBy(chromium.browser, await chromium.openPopup(page), 'test-capi')
    const email = 'jane.doe@shop.example'
    await fireMetaTest(form, {
      dataset: GRAPH_DATASET,
      token: GRAPH_TOKEN,
      testCode: 'TEST12345',
      eventName: 'Lead',
      email,
    })
    expect(JSON.stringify((await readDatabase(form)).runs)).not.toContain(email)
    await chromium.close()

    await start()
    const notebook = await openNotebook(chromium)
    expect((await readRuns(notebook, 1))[0]).toMatch(/^accepted Meta POST 200 graph\.facebook\.com/)
    await press(notebook, 'open-run')
    await press(notebook, 'run-again')
    await element(notebook, 'capi-dataset')
    const typedIn = (name: string) =>
      notebook.$eval(`[data-testid="${name}"]`, (field) => (field as HTMLInputElement).value)
    expect(await typedIn('capi-dataset')).toBe(GRAPH_DATASET)
    expect(await typedIn('capi-event-name')).toBe('Lead')
    expect(await typedIn('capi-test-code')).toBe('TEST12345')
    expect(await typedIn('capi-token')).toBe('')
    expect(await typedIn('capi-em')).toBe('')
    expect(network.received['graph.facebook.com']).toHaveLength(1)
  })

  it('with 10,000 runs answers while it reads what all their answers mean', async () => {
    const page = await chromium.openWorkbench()
    await seedRuns(page, 10_000)
    await page.close()
    const notebook = await openNotebook(chromium)
    await notebook.evaluate(() => {
      const tasks: number[] = []
      const observer = new PerformanceObserver((list) =>
        tasks.push(...list.getEntries().map(({ duration }) => duration)),
      )
      observer.observe({ type: 'longtask' })
      Object.assign(window, { tasks, began: performance.now() })
    })
    await notebook.waitForFunction(() => document.body.innerText.includes('accepted (10,000)'), {
      polling: 200,
      timeout: 50_000,
    })
    const { longest, whole } = await notebook.evaluate(() => {
      const { tasks, began } = window as unknown as { tasks: number[]; began: number }
      return { longest: Math.max(0, ...tasks), whole: performance.now() - began }
    })
    // In one piece the longest task would be nearly all of it.
    expect(longest / whole).toBeLessThan(1 / 4)
    expect((await notebook.$$('[data-testid="notebook-run"]')).length).toBeLessThan(100)
    await fill(notebook, 'run-search', 'number=77&')
    await textLike(notebook, 'notebook-summary', /^1 run of 10,000$/)
  })
})

/** Stores so many answered postbacks, and their rows as an upgrade makes them: with no answer read yet. */
function seedRuns(page: Page, count: number): Promise<void> {
  const run = sampleRun({
    request: { method: 'GET', url: 'https://go.trk.example/postback?number=0&', headers: [] },
    answer: {
      status: 200,
      statusLine: 'HTTP/1.1 200 OK',
      headers: [],
      body: { text: `OK${' '.repeat(2_000)}`, bytes: 2_002, truncated: false },
    },
  })
  const seeds = { run, row: summaryOfRun(run), count }
  return page.evaluate(async ({ run, row, count }) => {
    const request = indexedDB.open('clickscope')
    const database = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result)
    })
    const transaction = database.transaction(['runs', 'runSummaries'], 'readwrite')
    for (let number = 0; number < count; number++) {
      const own = { id: `run-${number}`, startedAt: Date.now() - number }
      const url = run.request.url.replace('=0&', `=${number}&`)
      transaction.objectStore('runs').put({ ...run, ...own, request: { ...run.request, url } })
      transaction.objectStore('runSummaries').put({ ...row, ...own, url, text: url })
    }
    await new Promise((resolve) => {
      transaction.oncomplete = resolve
    })
    database.close()
  }, seeds)
}
