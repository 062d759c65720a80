import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, afterEach, expect, it } from 'vitest'
import { CAMPAIGN_IDS, CAMPAIGNS, type Campaign } from '@/tests/network/campaigns'
import { download } from './harness/downloads'
import { DEMO_PAGE } from './harness/pages/demo-page'
import { element, press, testId, text, textLike, texts } from './harness/pages/view'
import { recordSeenFrom } from './harness/recorded'
import { prepareStage } from './harness/stage'

const folder = mkdtempSync(join(tmpdir(), 'clickscope-'))
const stage = prepareStage()
const campaign = CAMPAIGNS[CAMPAIGN_IDS.healthy] as Campaign
const asItWas = { ...campaign }

afterEach(() => {
  Object.assign(campaign, asItWas)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Clicks the demo's healthy link; resolves when the click is on record. */
async function clickLink(workbench: Page, count: number): Promise<void> {
  const page = await stage.chromium.openPage(DEMO_PAGE)
  await Promise.all([page.waitForNavigation(), page.click('#healthy')])
  const clicks = await recordSeenFrom(workbench).clicksOnce(
    (stored) => stored.filter(({ outcome }) => outcome === 'landed').length === count,
  )
  expect(clicks).toHaveLength(count)
  await page.close()
  await workbench.bringToFront()
}

async function withFreshRecord(): Promise<Page> {
  const workbench = await stage.chromium.openWorkbench()
  await recordSeenFrom(workbench).forget()
  await element(workbench, 'empty')
  return workbench
}

it('a link that broke is held against its last good click by one action, and the first difference is named', async () => {
  const workbench = await withFreshRecord()
  await clickLink(workbench, 1)
  await textLike(workbench, 'verdict', /gclid.* reached pre\.example/)
  await press(workbench, 'compare-last-good')
  expect(await text(workbench, 'no-last-good')).toMatch(/^No earlier click of this link landed/)

  // Somebody changed the campaign: the tracker sends to the shop, which drops what the click came with.
  Object.assign(campaign, { destination: 'https://shop.example/deal' })
  await clickLink(workbench, 2)
  await textLike(workbench, 'verdict', /were lost/)
  await press(workbench, 'compare-last-good')
  expect(await text(workbench, 'compare-verdict')).toBe(
    'From hop 2 on they differ: go.trk.example answered 302 to shop.example instead of pre.example',
  )
  expect(await text(workbench, 'compare-side-A')).toMatch(/net\.example → pre\.example 3 hops/)
  expect(await text(workbench, 'compare-side-B')).toMatch(/net\.example → shop\.example 4 hops/)
  expect(await texts(workbench, 'compared-hop')).toHaveLength(4)
  expect(await texts(workbench, 'differing-part')).toContainEqual(
    expect.stringMatching(/^gclid − kept \+ lost/),
  )
  await workbench.close()
})

it('a tracker that forgets one parameter is named with it', async () => {
  const workbench = await withFreshRecord()
  await clickLink(workbench, 1)
  Object.assign(campaign, { keeps: ['irclickid'] })
  await clickLink(workbench, 2)
  await element(workbench, 'hop')
  await press(workbench, 'compare-last-good')
  await textLike(
    workbench,
    'compare-verdict',
    /^From hop 2 on they differ: go\.trk\.example answered 302 without gclid$/,
  )
  // Both trackers' IDs are new for each click, and there on both sides.
  expect(await texts(workbench, 'quiet-part')).toContainEqual(
    expect.stringMatching(/^parameter clickid [0-9a-f]{24} [0-9a-f]{24} differs as expected, both present$/),
  )
  await workbench.close()
})

it('a HAR that a partner sent is compared with a recorded click', async () => {
  const workbench = await withFreshRecord()
  Object.assign(campaign, { keeps: ['irclickid'] })
  await clickLink(workbench, 1)
  await element(workbench, 'hop')
  await press(workbench, 'export-menu')
  await press(workbench, 'format-har')
  const saved = await download(stage.chromium.browser, folder, () => press(workbench, 'export-click'))
  const path = join(folder, 'partner.har')
  // As another program writes it: nothing in it is Clickscope's own.
  const har = JSON.parse(readFileSync(saved, 'utf8'), (name, value) =>
    name.startsWith('_') ? undefined : value,
  )
  writeFileSync(path, JSON.stringify(har))
  await recordSeenFrom(workbench).forget()
  Object.assign(campaign, asItWas)
  await clickLink(workbench, 1)

  const input = await workbench.waitForSelector(testId('import-file'))
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path)
  await element(workbench, 'close-import')
  await press(workbench, 'compare-with')
  await press(workbench, 'compare-find')
  await workbench.click(`[role="dialog"] ${testId('click-row')}`)
  await press(workbench, 'compare-chosen')
  await textLike(workbench, 'compare-verdict', /go\.trk\.example answered 302 without gclid$/)
  expect(await text(workbench, 'compare-side-B')).toContain('partner.har')
  await press(workbench, 'compare-close')
  await press(workbench, 'compare-last-good')
  await textLike(workbench, 'compare-verdict', /go\.trk\.example answered 302 without gclid$/)
  await workbench.close()
})

it('at 320 pixels the two stand below each other, and nothing runs out of the page', async () => {
  const workbench = await withFreshRecord()
  await clickLink(workbench, 1)
  Object.assign(campaign, { destination: 'https://shop.example/deal' })
  await clickLink(workbench, 2)
  await workbench.setViewport({ width: 320, height: 700 })
  await press(workbench, 'compare-last-good')
  const [left, right] = await Promise.all(
    ['compare-side-A', 'compare-side-B'].map(async (side) => (await element(workbench, side)).boundingBox()),
  )
  const urls = await workbench.$$eval(`${testId('compared-hop')}[open] p`, (lines) =>
    lines.map((line) => line.getBoundingClientRect().width),
  )
  expect(Math.min(...urls)).toBeGreaterThan(250)
  expect(right?.y).toBeGreaterThanOrEqual((left?.y ?? 0) + (left?.height ?? 0))
  expect(await workbench.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  expect(await workbench.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(700)
  const main = await workbench.$('main')
  expect(await main?.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
  await workbench.close()
})
