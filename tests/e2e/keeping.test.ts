import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Click } from '@/lib/schemas/click'
import { startNetwork, type TestNetwork } from '@/tests/network/network'
import { type Chromium, launchChromium } from './harness/chromium'
import { readDatabase, waitForClicks } from './harness/database'
import { DEMO_PAGE } from './harness/pages/demo-page'
import { element, fill, press, testId, textLike, type View } from './harness/pages/view'

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
  profile = mkdtempSync(join(tmpdir(), 'clickscope-'))
  await start()
})
afterEach(async () => {
  await chromium?.close()
  rmSync(profile, { recursive: true, force: true })
})
afterAll(() => network?.close())

async function clickDemoLink(id: string) {
  const page = await chromium.openPage(DEMO_PAGE)
  await Promise.all([page.waitForNavigation().catch(() => {}), page.click(`#${id}`)])
  return page
}

const areLanded = (count: number) => (clicks: Click[]) =>
  clicks.length === count && clicks.every(({ outcome }) => outcome === 'landed')

/** Changes a stored click, and its row in the lists, behind the extension's back. */
function alterStored(view: View, clickId: string, change: Partial<Click>) {
  return view.evaluate(
    async (id, altered) => {
      const settled = <Result>(request: IDBRequest<Result>) =>
        new Promise<Result>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      const database = await settled(indexedDB.open('clickscope'))
      for (const table of ['clicks', 'summaries']) {
        const store = database.transaction(table, 'readwrite').objectStore(table)
        await settled(store.put({ ...(await settled(store.get(id))), ...altered }))
      }
      database.close()
    },
    clickId,
    change,
  )
}

describe('after the browser was closed and opened again', () => {
  it('old clicks are gone, pinned ones stay, and what was open is interrupted', async () => {
    await clickDemoLink('lost')
    await clickDemoLink('meta')
    await clickDemoLink('broken')
    const workbench = await chromium.openWorkbench()
    const [old, pinned, open] = await waitForClicks(workbench, areLanded(3))
    const longAgo = Date.now() - 31 * 86_400_000
    await alterStored(workbench, old?.id as string, { startedAt: longAgo })
    await alterStored(workbench, pinned?.id as string, { startedAt: longAgo, pinned: true })
    await alterStored(workbench, open?.id as string, { outcome: 'open' })
    await chromium.close()

    await start()
    const again = await chromium.openWorkbench()
    const clicks = await waitForClicks(again, ({ length }) => length === 2)
    const outcomes = Object.fromEntries(clicks.map(({ id, outcome }) => [id, outcome]))
    expect(outcomes).toEqual({ [pinned?.id as string]: 'landed', [open?.id as string]: 'interrupted' })
  })

  it('a click that was only held for the session is gone, unless it was pinned', async () => {
    const page = await clickDemoLink('ordinary')
    const popup = await chromium.openPopup(page)
    await press(popup, 'pin')
    const workbench = await chromium.openWorkbench()
    await waitForClicks(workbench, ([click]) => click?.pinned === true)
    await press(workbench, 'click-row')
    await element(workbench, 'hop')
    await clickDemoLink('ordinary')
    await workbench.bringToFront()
    await workbench.waitForFunction(
      (rows) => document.querySelectorAll(rows).length === 2,
      { polling: 100 },
      testId('click-row'),
    )
    expect((await readDatabase(workbench)).clicks).toHaveLength(1)
    await chromium.close()

    await start()
    const again = await chromium.openWorkbench()
    await element(again, 'click-row')
    expect(await again.$$(testId('click-row'))).toHaveLength(1)
  })
})

it('a host that the user names is kept', async () => {
  const workbench = await chromium.openWorkbench()
  await press(workbench, 'settings')
  await fill(workbench, 'keep-hosts', 'not a host!')
  await press(workbench, 'settings-save')
  await workbench.waitForFunction(() => document.body.innerText.includes('is not a host'), { polling: 100 })
  await fill(workbench, 'keep-hosts', 'https://shop.example/')
  await press(workbench, 'settings-save')
  await workbench.waitForSelector(testId('settings-save'), { hidden: true })
  await clickDemoLink('ordinary')
  const [kept] = await waitForClicks(workbench, areLanded(1))
  expect(kept?.hops.at(-1)?.url).toBe('https://shop.example/account')
})

it('"delete this" and "delete all" leave nothing', async () => {
  await clickDemoLink('lost')
  await clickDemoLink('meta')
  const workbench = await chromium.openWorkbench()
  await waitForClicks(workbench, areLanded(2))
  await textLike(workbench, 'click-row', /fbclid/)
  await press(workbench, 'click-row')
  await textLike(workbench, 'verdict', /fbclid/)
  await press(workbench, 'delete-click')
  const [left] = await waitForClicks(workbench, ({ length }) => length === 1)
  expect(left?.hops).toHaveLength(4)

  await press(workbench, 'delete-all')
  await press(workbench, 'delete-all-confirm')
  await waitForClicks(workbench, ({ length }) => length === 0)
  expect(await readDatabase(workbench)).toEqual({ clicks: [], runs: [], summaries: [], searchTexts: [] })
})

it('a worker that dies between two clicks loses nothing of either, nor how they are joined', async () => {
  const page = await clickDemoLink('healthy')
  const workbench = await chromium.openWorkbench()
  await waitForClicks(workbench, areLanded(1))
  await workbench.close()
  await page.bringToFront()
  await chromium.killWorker()
  await Promise.all([page.waitForNavigation(), page.click('#go')])

  const again = await chromium.openWorkbench()
  const [first, second] = (await waitForClicks(again, areLanded(2))).toSorted(
    (one, other) => one.startedAt - other.startedAt,
  )
  expect(first?.hops.map(({ status }) => status)).toEqual([302, 302, 200])
  expect(second?.hops.map(({ status }) => status)).toEqual([302, 200])
  expect(second).toMatchObject({
    previousClickId: first?.id,
    source: { url: first?.hops.at(-1)?.url },
    gaps: [],
  })
})

it('nothing of a private window is recorded', async () => {
  const privately = await chromium.browser.createBrowserContext()
  const page = await privately.newPage()
  await page.goto(DEMO_PAGE)
  await Promise.all([page.waitForNavigation(), page.click('#lost')])
  await clickDemoLink('meta')
  const workbench = await chromium.openWorkbench()
  const clicks = await waitForClicks(workbench, areLanded(1))
  expect(JSON.stringify(clicks)).not.toContain('net.example')
  await privately.close()
})
