import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, expect, it } from 'vitest'
import { exportSchema } from '@/lib/schemas/export'
import { CAMPAIGN_IDS } from '@/tests/network/campaigns'
import { GCLID } from '@/tests/network/links'
import { readDatabase } from './harness/database'
import { download } from './harness/downloads'
import {
  clickHealthyLink,
  clickPrelanderButton,
  clickThroughToPrelander,
  DEMO_PAGE,
} from './harness/pages/demo-page'
import { openWorkbenchBy } from './harness/pages/follow'
import { firePostback, previewPostback } from './harness/pages/postback-form'
import { element, press, testId, text, textLike, texts, type View } from './harness/pages/view'
import { prepareStage } from './harness/stage'

const folder = mkdtempSync(join(tmpdir(), 'clickscope-'))
const stage = prepareStage()

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Makes the demo's healthy journey and opens it by the popup's own line. */
async function openJourney() {
  const page = await stage.chromium.openPage(DEMO_PAGE)
  await clickHealthyLink(page)
  const popup = await stage.chromium.openPopup(page)
  await textLike(popup, 'earlier-clicks', /^click 2 of a journey from ads\.example · show journey$/)
  const workbench = await openWorkbenchBy(stage.chromium.browser, popup, 'show-journey')
  await element(workbench, 'journey-click')
  return { page, workbench }
}

const hosts = async (view: View) =>
  (await texts(view, 'hop')).map((line) => /[\w.-]+\.example/.exec(line)?.[0])

it('the list ties the clicks, and the detail shows one or both with every identifier across them', async () => {
  const { page, workbench } = await openJourney()
  expect((await texts(workbench, 'journey-mark')).slice(0, 2)).toEqual(['2 of 2', '1 of 2'])
  expect(await text(workbench, 'scope-journey')).toBe('Journey · 2 clicks')
  expect(workbench.url()).toContain('scope=journey')

  expect(await hosts(workbench)).toEqual([
    'net.example',
    'go.trk.example',
    'pre.example',
    'go.trk.example',
    'shop.example',
  ])
  const [first, second] = await texts(workbench, 'journey-click')
  expect(first).toMatch(/^click 1, [\d:]+, from ads\.example/)
  expect(second).toMatch(/^click 2, [\d:]+, from pre\.example$/)
  expect(await text(workbench, 'verdict')).toMatch(/clickid.* reached shop\.example/)
  const identifiers = await texts(workbench, 'identifier')
  expect(identifiers.find((line) => line.startsWith('gclid'))).toMatch(/● ● ● ○ ↺ kept$/)
  expect(identifiers.find((line) => line.startsWith('clickid'))).toMatch(/✚ ● ● kept$/)

  await press(workbench, 'scope-click')
  await workbench.waitForFunction(
    (selector) => document.querySelectorAll(selector).length === 2,
    {},
    testId('hop'),
  )
  expect(await hosts(workbench)).toEqual(['go.trk.example', 'shop.example'])
  await Promise.all([page.close(), workbench.close()])
})

it('the verdict names the page that did not pass the click ID on', async () => {
  const page = await stage.chromium.openPage(DEMO_PAGE)
  await clickThroughToPrelander(page)
  const forgetful = `https://go.trk.example/click?campaign=${CAMPAIGN_IDS.social}`
  await page.$eval('#go', (button, href) => button.setAttribute('href', href), forgetful)
  await clickPrelanderButton(page)
  const popup = await stage.chromium.openPopup(page)
  const workbench = await openWorkbenchBy(stage.chromium.browser, popup, 'show-journey')
  await textLike(
    workbench,
    'verdict',
    /^gclid and irclickid were lost between hop 3, pre\.example, and hop 4, go\.trk\.example: the page did not pass them on$/,
  )
  await press(workbench, 'scope-click')
  await textLike(workbench, 'verdict', /reached shop\.example/)
  await Promise.all([page.close(), workbench.close()])
})

it('a postback takes its value from the first click, and its run belongs to the last', async () => {
  const { page, workbench } = await openJourney()
  await press(workbench, 'tab-tests')
  const template = 'https://go.trk.example/postback?clickid={clickid}&agency={subId1}'
  // Only the first click carries the sub-ID of the ad's own link.
  const preview = await previewPostback(workbench, template)
  expect(preview).toMatch(/clickid=[0-9a-f]{24}&agency=search-brand/)
  const run = await firePostback(workbench, template)
  expect(run.verdict, run.card).toMatch(/accepted/i)
  const { runs, clicks } = await readDatabase(workbench)
  const [first, last] = clicks.toSorted((one, other) => one.startedAt - other.startedAt).slice(-2)
  expect(runs.at(-1)).toMatchObject({ clickId: last?.id, journey: [first?.id, last?.id] })
  await Promise.all([page.close(), workbench.close()])
})

it('the export of the journey holds both clicks, tied, and opens again as a journey', async () => {
  const { page, workbench } = await openJourney()
  await press(workbench, 'export-menu')
  const path = await download(stage.chromium.browser, folder, () => press(workbench, 'export-journey'))
  const file = exportSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  expect(file.clicks.map(({ hops }) => hops.length)).toEqual([3, 2])
  expect(file.clicks[1]?.previousClickId).toBe(file.clicks[0]?.id)
  expect(file.clicks[0]?.hops[0]?.url).toContain(GCLID)

  const input = await workbench.waitForSelector(testId('import-file'))
  await (input as import('puppeteer-core').ElementHandle<HTMLInputElement>).uploadFile(path)
  await workbench.waitForFunction(() => document.body.innerText.includes('read-only'))
  await workbench.waitForFunction(
    (selector) => document.querySelectorAll(selector).length === 5,
    {},
    testId('hop'),
  )
  expect(await texts(workbench, 'journey-mark')).toEqual(['2 of 2', '1 of 2'])
  await Promise.all([page.close(), workbench.close()])
})

it('a button opened in two new tabs forks the journey, and each branch is a way to the other', async () => {
  const { browser } = stage.chromium
  const page = await stage.chromium.openPage(DEMO_PAGE)
  await clickThroughToPrelander(page)
  await page.$eval('#go', (button) => button.setAttribute('target', '_blank'))
  const tabs: Page[] = []
  for (const _ of ['one', 'other']) {
    const known = new Set(browser.targets())
    const opened = browser.waitForTarget(
      (target) => !known.has(target) && target.url().startsWith('https://shop.example/'),
    )
    await page.bringToFront()
    await page.click('#go')
    tabs.push(await (await opened).asPage())
  }
  const popup = await stage.chromium.openPopup(tabs[1] as Page)
  const workbench = await openWorkbenchBy(browser, popup, 'show-journey')
  await element(workbench, 'journey-click')
  expect((await texts(workbench, 'journey-mark')).slice(0, 3)).toEqual(['2 of 2', '2 of 2', '1 of 1+'])
  expect((await texts(workbench, 'journey-click'))[1]).toMatch(
    /^click 2, in a new tab, [\d:]+, from pre\.example$/,
  )
  expect(await text(workbench, 'fork')).toMatch(/^It forks after click 1: go\.trk\.example → shop\.example/)

  const second = new URL(workbench.url()).hash
  await press(workbench, 'fork-branch')
  await workbench.waitForFunction((before) => location.hash !== before, {}, second)
  await element(workbench, 'fork')
  expect(await hosts(workbench)).toHaveLength(5)
  await Promise.all([page.close(), workbench.close(), ...tabs.map((tab) => tab.close())])
})

it('clicks that an older release stored are tied too', async () => {
  const { page, workbench } = await openJourney()
  const { clicks, summaries } = await readDatabase(workbench)
  const { origin } = stage.chromium
  await Promise.all([page.close(), workbench.close()])

  // A page of the extension without a script of its own: nothing in it opens the database.
  const store = await stage.chromium.openPage(`${origin}/icon/16.png`)
  await store.evaluate(
    async (stored) => {
      const settled = <Result>(request: IDBRequest<Result>) =>
        new Promise<Result>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      await settled(indexedDB.deleteDatabase('clickscope'))
      // Dexie's version 1, as it was.
      const opening = indexedDB.open('clickscope', 10)
      opening.onupgradeneeded = () => {
        const { result } = opening
        result.createObjectStore('clicks', { keyPath: 'id' }).createIndex('startedAt', 'startedAt')
        const runs = result.createObjectStore('runs', { keyPath: 'id' })
        for (const name of ['clickId', 'startedAt', 'state']) runs.createIndex(name, name)
        const rows = result.createObjectStore('summaries', { keyPath: 'id' })
        for (const name of ['startedAt', 'outcome']) rows.createIndex(name, name)
        rows.createIndex('[tabId+startedAt]', ['tabId', 'startedAt'])
      }
      const database = await settled(opening)
      const writing = database.transaction(['clicks', 'summaries'], 'readwrite')
      for (const click of stored.clicks) writing.objectStore('clicks').add(click)
      for (const { previousClickId: _, ...row } of stored.summaries) writing.objectStore('summaries').add(row)
      await new Promise((resolve) => {
        writing.oncomplete = resolve
      })
      database.close()
    },
    { clicks, summaries: summaries as { previousClickId?: string }[] },
  )
  const upgraded = await stage.chromium.openWorkbench()
  await press(upgraded, 'scope-journey')
  await element(upgraded, 'journey-click')
  expect(await hosts(upgraded)).toHaveLength(5)
  expect((await readDatabase(upgraded)).summaries).toEqual(summaries)
  await Promise.all([store.close(), upgraded.close()])
})
