import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, afterEach, expect, it } from 'vitest'
import { ownFileText } from '@/lib/evidence/own-file'
import type { Summary } from '@/lib/schemas/summary'
import { ownTracker } from '@/tests/lib/ids/own'
import { GCLID } from '@/tests/network/links'
import { readDatabase, waitForClicks } from './harness/database'
import { download } from './harness/downloads'
import { readClick } from './harness/pages/click-summary'
import { showLinkTo } from './harness/pages/demo-page'
import { element, fill, press, testId, text, textLike, texts } from './harness/pages/view'
import { prepareStage } from './harness/stage'

const HOUSE_ID = '7c1e99aa'
const ORDINARY = `https://hop1.example/302?to=${encodeURIComponent(`https://shop.example/landing?hcid=${HOUSE_ID}`)}`
const PAID = `https://hop1.example/302?to=${encodeURIComponent(`https://shop.example/landing?gclid=${GCLID}&hcid=${HOUSE_ID}`)}`

const folder = mkdtempSync(join(tmpdir(), 'clickscope-'))
const stage = prepareStage()

afterEach(async () => {
  const workbench = await stage.chromium.openWorkbench()
  await workbench.evaluate(async () => {
    await chrome.runtime.sendMessage({ name: 'delete-all', payload: {} })
    await chrome.storage.local.clear()
  })
  for (const page of (await stage.chromium.browser.pages()).slice(1)) await page.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Clicks a link, and resolves when the shop's page has been recorded as landed. */
async function clickTo(url: string): Promise<Page> {
  const page = await stage.chromium.openPage('about:blank')
  await showLinkTo(page, url)
  await Promise.all([page.waitForNavigation(), page.click('#link')])
  return page
}

async function openPlatforms(): Promise<Page> {
  const workbench = await stage.chromium.openWorkbench()
  await press(workbench, 'settings')
  await press(workbench, 'settings-platforms')
  await element(workbench, 'own-domain')
  return workbench
}

async function enterHouseTracker(workbench: Page, host = 'hop1.example') {
  await press(workbench, 'new-platform')
  await fill(workbench, 'platform-name', 'House tracker')
  await fill(workbench, 'platform-hosts', host)
  await fill(workbench, 'identifier-names', 'hcid')
  await press(workbench, 'save-platform')
  await element(workbench, 'own-platform')
}

async function chooseFile(workbench: Page, name: string, content: string) {
  const path = join(folder, name)
  writeFileSync(path, content)
  const input = (await workbench.$(testId('import-own-file'))) as ElementHandle<HTMLInputElement>
  await input.uploadFile(path)
}

/** The rows that lists read, as soon as `isMet` holds of them. */
async function summariesOnce(view: Page, isMet: (rows: Summary[]) => boolean): Promise<Summary[]> {
  const deadline = Date.now() + 10_000
  for (;;) {
    const rows = (await readDatabase(view)).summaries as Summary[]
    if (isMet(rows)) return rows
    if (Date.now() > deadline) throw new Error(`The rows are: ${JSON.stringify(rows, null, 1)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

it('a tracker entered in the form is named, and its ID followed, in popup and workbench, also of a click before', async () => {
  const { chromium } = stage
  const page = await clickTo(ORDINARY)
  const before = await readClick(await chromium.openPopup(page))
  expect(before.hops[0]).not.toContain('House tracker')
  expect(before.identifiers).toEqual([])

  const workbench = await openPlatforms()
  expect((await readDatabase(workbench)).clicks).toEqual([])
  await enterHouseTracker(workbench)
  const [kept] = await waitForClicks(workbench, ({ length }) => length === 1)
  expect(kept?.hops[0]?.url).toBe(ORDINARY)

  const popup = await readClick(await chromium.openPopup(page))
  expect(popup.hops[0]).toContain('House tracker')
  expect(popup.identifiers[0]).toContain(`hcid ${HOUSE_ID} House tracker`)

  await workbench.bringToFront()
  await press(workbench, 'settings-close')
  const detail = await readClick(workbench)
  expect(detail.hops[0]).toContain('House tracker')
  expect(detail.identifiers[0]).toContain(`hcid ${HOUSE_ID} House tracker`)
  expect(detail.verdict).toContain('hcid reached shop.example')

  await clickTo(PAID)
  await waitForClicks(workbench, ({ length }) => length === 2)
})

it('a private domain tied to a known tracker carries its name', async () => {
  const workbench = await openPlatforms()
  await fill(workbench, 'own-domain', 'https://hop1.example/')
  await workbench.select(testId('own-domain-of'), 'redtrack')
  await press(workbench, 'add-domain')
  await element(workbench, 'own-platform')
  const page = await clickTo(ORDINARY)
  expect((await readClick(await stage.chromium.openPopup(page))).hops[0]).toContain('RedTrack')
})

it('the rows of stored clicks are read again after a change, also by the next worker', async () => {
  const { chromium } = stage
  const workbench = await openPlatforms()
  await clickTo(PAID)
  await waitForClicks(workbench, (clicks) => clicks.some(({ hops }) => hops[0]?.url === PAID))
  const ofPaid = (rows: Summary[]) => rows.filter(({ firstUrl }) => firstUrl === PAID).at(-1)
  await summariesOnce(workbench, (rows) => ofPaid(rows)?.platforms.includes('google-ads') ?? false)
  expect(ofPaid((await readDatabase(workbench)).summaries as Summary[])?.platforms).not.toContain(
    'house-tracker',
  )

  await workbench.bringToFront()
  await enterHouseTracker(workbench)
  await chromium.killWorker()
  // Any message starts the next worker, which finds what is left to do.
  await workbench.evaluate(() =>
    chrome.runtime.sendMessage({ name: 'pin-click', payload: { clickId: 'none', pinned: false } }),
  )
  const rows = await summariesOnce(
    workbench,
    (all) => ofPaid(all)?.platforms.includes('house-tracker') ?? false,
  )
  expect(ofPaid(rows)?.identifiers).toContain('hcid')

  await press(workbench, 'remove-platform')
  await summariesOnce(workbench, (all) => ofPaid(all)?.platforms.includes('house-tracker') === false)
})

it('a broken file is refused with the field named and changes nothing; an export imports as it was', async () => {
  const { chromium } = stage
  const workbench = await openPlatforms()
  await enterHouseTracker(workbench)
  await fill(workbench, 'expectation-name', 'gclid')
  await fill(workbench, 'expectation-host', 'shop.example')
  await press(workbench, 'add-expectation')
  await element(workbench, 'expectation')

  const broken = {
    ...ownTracker,
    id: 'b',
    name: 'B',
    identifiers: [{ ...ownTracker.identifiers[0], format: '^(a+)+$' }],
  }
  await chooseFile(
    workbench,
    'broken.json',
    ownFileText({ ownPlatforms: [broken as never], expectations: [] }),
  )
  const said = await workbench.waitForSelector('[role="alert"]')
  expect(await said?.evaluate((notice) => notice.textContent)).toContain(
    'broken.json was not imported, nothing was changed. Platform 1 (B), identifier 1, value format',
  )
  expect(await texts(workbench, 'own-platform')).toEqual(['House tracker Tracker hop1.example · hcid'])

  const exported = await download(chromium.browser, folder, () => press(workbench, 'export-own'))
  const content = readFileSync(exported, 'utf8')
  await press(workbench, 'remove-platform')
  await press(workbench, 'remove-expectation')
  await workbench.waitForSelector(testId('own-platform'), { hidden: true })
  await chooseFile(workbench, 'back.json', content)
  expect(await text(workbench, 'own-platform')).toBe('House tracker Tracker hop1.example · hcid')
  expect(await textLike(workbench, 'expectation', /reach/)).toBe('gclid must reach shop.example')
  const again = await download(chromium.browser, folder, () => press(workbench, 'export-own'))
  expect(readFileSync(again, 'utf8')).toBe(content)
})
