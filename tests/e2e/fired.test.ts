import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Page } from 'puppeteer-core'
import { afterAll, describe, expect, it } from 'vitest'
import { readDatabase } from './harness/database'
import { download } from './harness/downloads'
import { DEMO_PAGE } from './harness/pages/demo-page'
import { openWorkbenchBy } from './harness/pages/follow'
import { firePostback } from './harness/pages/postback-form'
import { element, fill, press, testId, text, textLike, texts } from './harness/pages/view'
import { prepareStage } from './harness/stage'

const folder = mkdtempSync(join(tmpdir(), 'clickscope-'))
const stage = prepareStage()

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const TEMPLATE = 'https://go.trk.example/postback?clickid={clickid}&sum=12.50&cur=USD'

/** Makes the demo's click and fires its postback; returns the URL that the tracker received. */
async function fireFromClick(): Promise<string> {
  const page = await stage.chromium.openPage(DEMO_PAGE)
  await Promise.all([page.waitForNavigation(), page.click('#meta')])
  const popup = await stage.chromium.openPopup(page)
  const form = await openWorkbenchBy(stage.chromium.browser, popup, 'test-postback')
  await firePostback(form, TEMPLATE)
  await Promise.all([page.close(), form.close()])
  const received = stage.network.received['go.trk.example'].find(({ url }) => url.includes('/postback'))
  return `https://go.trk.example${received?.rawUrl}`
}

async function openFired(pasted: string): Promise<Page> {
  const page = await stage.chromium.openWorkbench('#tool=fired')
  await paste(page, pasted)
  return page
}

async function paste(page: Page, pasted: string): Promise<void> {
  const field = await element(page, 'fired-text')
  await field.focus()
  await field.evaluate((area, given) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', given)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    // An event made by a script has no default action of the browser.
    if (area.dispatchEvent(event)) document.execCommand('insertText', false, given)
  }, pasted)
  await element(page, 'fired-summary')
}

describe('what was really fired', () => {
  it('is matched to its click by value and differs in nothing from the test that was sent', async () => {
    const url = await fireFromClick()
    const page = await openFired(url)
    expect(await text(page, 'fired-summary')).toMatch(/^1 row beside \d+ captured clicks?$/)
    expect(await text(page, 'fired-detail')).toMatch(/belongs to the click of .*, by its clickid \(hop 2, /)
    const fields = (await texts(page, 'fired-field')).join('\n')
    expect(fields).toMatch(/^click ID [0-9a-f]{24} [0-9a-f]{24} the last test as expected$/m)
    expect(fields).toMatch(/^currency USD USD the last test as expected$/m)
    expect(fields).toMatch(/^address .* as expected$/m)
    await press(page, 'fired-show-click')
    await textLike(page, 'verdict', /fbclid|clickid/)
    await page.close()
  })

  it('differs where the sender folded the ID, sent cents, another currency or a bare macro', async () => {
    const url = new URL(await fireFromClick())
    const clickId = url.searchParams.get('clickid') ?? ''
    url.searchParams.set('clickid', clickId.toUpperCase())
    const page = await openFired(`${url.href.replace('12.50', '1250').replace('USD', 'EUR')}&txid={order_id}`)
    await fill(page, 'fired-payout', '12.5')
    await textLike(page, 'fired-row', /payout is 100 times/)
    const fields = (await texts(page, 'fired-field')).join('\n')
    expect(fields).toMatch(/^click ID .*is in other upper and lower case$/m)
    expect(fields).toMatch(/^payout 1250 12\.5 the agreement is 100 times the expected 12\.5/m)
    expect(fields).toMatch(/^currency EUR USD the last test is EUR instead of USD$/m)
    expect(fields).toMatch(/^transaction ID \{order_id\}.*is the macro \{order_id\}/m)
    await page.close()
  })

  it('as a log is a table whose CSV and JSON open again, with formulas taken for text', async () => {
    const clickId = new URL(await fireFromClick()).searchParams.get('clickid')
    const log = `Click ID\tOrder ID\tPayout\n${clickId}\tA-1\t12.50\nffffffffffffffffffffffff\t=1+1\t3`
    const page = await openFired(log)
    const rows = await texts(page, 'fired-row')
    expect(rows[0]).toMatch(/^2 [0-9a-f]{24} 12\.50 clickid .* Nothing differs$/)
    expect(rows[1]).toMatch(/^3 f{24} 3 none No captured click carries any value of this row$/)
    const csv = await download(stage.chromium.browser, folder, () => press(page, 'fired-csv'))
    const cells = Papa.parse<Record<string, string>>(readFileSync(csv, 'utf8'), { header: true }).data
    expect(cells).toMatchObject([
      { line: '2', match: 'exact', matched_value: clickId, fired_txid: 'A-1' },
      { line: '3', match: 'none', fired_txid: "'=1+1" },
    ])
    const json = await download(stage.chromium.browser, folder, () => press(page, 'fired-json'))
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({
      format: 'clickscope-fired-postbacks',
      rows: [{ match: { value: clickId } }, { result: expect.stringMatching(/No captured click/) }],
    })
    await page.close()
  })

  it('of 10,000 rows keeps the page answering, sends nothing and stores nothing', async () => {
    const clickId = new URL(await fireFromClick()).searchParams.get('clickid')
    const row = (number: number) =>
      `https://go.trk.example/postback?clickid=${number % 2 ? clickId : `unknown-${number}`}&n=${number}`
    const page = await stage.chromium.openWorkbench('#tool=fired')
    stage.network.reset()
    await page.evaluate(() => {
      const tasks: number[] = []
      new PerformanceObserver((list) =>
        tasks.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe({
        type: 'longtask',
      })
      Object.assign(window, { tasks, began: performance.now() })
    })
    await paste(page, Array.from({ length: 10_000 }, (_, number) => row(number)).join('\n'))
    expect(await text(page, 'fired-summary')).toMatch(/^10,000 rows beside/)
    expect(await text(page, 'fired-group-unmatched')).toBe('No click 5,000')
    const { longest, whole } = await page.evaluate(() => {
      const { tasks, began } = window as unknown as { tasks: number[]; began: number }
      return { longest: Math.max(0, ...tasks), whole: performance.now() - began }
    })
    // In one piece the longest task would be nearly all of it.
    expect(longest / whole).toBeLessThan(1 / 2)
    expect((await page.$$(testId('fired-row'))).length).toBeLessThan(100)
    expect(JSON.stringify(await readDatabase(page))).not.toContain('unknown-2')
    expect(
      await page.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null))),
    ).not.toContain('unknown-2')
    const received = Object.values(stage.network.received).flat()
    expect(received.filter(({ url }) => url.includes('/postback'))).toEqual([])
    await page.close()
  })
})
