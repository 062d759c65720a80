import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { storeHistory } from '@/scripts/bench/browser/history'
import { readDatabase, waitForClicks } from './harness/database'
import { DEMO_PAGE } from './harness/pages/demo-page'
import { element, fill, press, testId, text, textLike, texts, type View } from './harness/pages/view'
import { openSidePanel } from './harness/side-panel'
import { prepareStage } from './harness/stage'

const stage = prepareStage()

async function clickDemoLink(id: string): Promise<Page> {
  const page = await stage.chromium.openPage(DEMO_PAGE)
  await Promise.all([page.waitForNavigation(), page.click(`#${id}`)])
  return page
}

/** Resolves when the list shows this many clicks. */
async function rowsAre(view: View, count: number): Promise<void> {
  await view.waitForFunction(
    (rows, wanted) => document.querySelectorAll(rows).length === wanted,
    { polling: 100, timeout: 20_000 },
    testId('click-row'),
    count,
  )
}

const focusedTestId = (view: View) =>
  view.evaluate(() => document.activeElement?.closest('[data-testid]')?.getAttribute('data-testid'))

it('by the keyboard alone a click is found, looked into and noted; the note is there after a reload', async () => {
  const pages = [await clickDemoLink('lost'), await clickDemoLink('meta')]
  const workbench = await stage.chromium.openWorkbench()
  await waitForClicks(workbench, (clicks) => clicks.filter(({ outcome }) => outcome === 'landed').length >= 2)
  const { keyboard } = workbench
  await element(workbench, 'click-row')
  const before = (await texts(workbench, 'click-row')).length

  await keyboard.press('/')
  expect(await focusedTestId(workbench)).toBe('click-search')
  await keyboard.type('go.trk lost')
  await rowsAre(workbench, 1)
  expect(await text(workbench, 'found')).toContain(`1 of ${before}`)
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  expect(await focusedTestId(workbench)).toBe('hop')
  await keyboard.press('j')
  await keyboard.press('c')
  expect(await textLike(workbench, 'copied-note', /Copied/)).toContain('https://go.trk.example/')

  await keyboard.press('n')
  await keyboard.type('Regression')
  await keyboard.press('Tab')
  await keyboard.type('Ask Ana about it')
  await keyboard.press('Tab')
  await waitForClicks(workbench, (clicks) => clicks.some(({ note }) => note === 'Ask Ana about it'))

  await workbench.reload()
  await fill(workbench, 'click-search', 'ana REGRESSION')
  await rowsAre(workbench, 1)
  expect(await text(workbench, 'click-row')).toContain('Regression')
  await press(workbench, 'click-row')
  const note = await element(workbench, 'click-note')
  expect(await note.evaluate((field) => (field as HTMLTextAreaElement).value)).toBe('Ask Ana about it')
  await Promise.all([...pages.map((page) => page.close()), workbench.close()])
})

it('a note on a click that is held for the session lies in its memory, not on the disk', async () => {
  const page = await clickDemoLink('ordinary')
  const workbench = await stage.chromium.openWorkbench()
  await textLike(workbench, 'click-row', /session/)
  await press(workbench, 'write-note')
  await workbench.keyboard.type('Not ours')
  await workbench.keyboard.press('Tab')
  await textLike(workbench, 'click-row', /Not ours/)
  await workbench.reload()
  await textLike(workbench, 'click-row', /Not ours/)
  expect(JSON.stringify(await readDatabase(workbench))).not.toContain('Not ours')
  await Promise.all([page.close(), workbench.close()])
})

it('clicks that an older release stored are found by all that is in them, after the worker has gone over them', async () => {
  const page = await clickDemoLink('lost')
  const workbench = await stage.chromium.openWorkbench()
  await waitForClicks(workbench, (clicks) => clicks.length > 0)
  await workbench.evaluate(async () => {
    await chrome.storage.local.remove('reread')
    const opening = indexedDB.open('clickscope')
    await new Promise((resolve) => {
      opening.onsuccess = resolve
    })
    const emptying = opening.result.transaction('searchTexts', 'readwrite')
    emptying.objectStore('searchTexts').clear()
    await new Promise((resolve) => {
      emptying.oncomplete = resolve
    })
    opening.result.close()
  })
  await stage.chromium.killWorker()
  await workbench.reload()
  await workbench.waitForFunction(
    async () => {
      const { reread } = await chrome.storage.local.get<{ reread?: { before?: number } }>('reread')
      return reread !== undefined && reread.before === undefined
    },
    { polling: 100 },
  )
  await fill(workbench, 'click-search', 'go.trk.example/click')
  await textLike(workbench, 'found', /^[1-9]/)
  await Promise.all([page.close(), workbench.close()])
})

it('each screen begins as it was left', async () => {
  const { origin, openPage } = stage.chromium
  const page = await clickDemoLink('lost')
  const workbench = await openPage(`${origin}/workbench.html`)
  await press(workbench, 'tab-raw')
  await press(workbench, 'pane-divider')
  const divider = await element(workbench, 'pane-divider')
  const width = () => divider.evaluate((line) => Number(line.getAttribute('aria-valuenow')))
  const before = await width()
  await workbench.keyboard.press('ArrowRight')
  const after = await width()
  expect(after).toBeGreaterThan(before)
  await workbench.close()

  const again = await openPage(`${origin}/workbench.html`)
  await again.waitForSelector(`${testId('tab-raw')}[aria-selected="true"]`)
  const line = await again.waitForSelector(testId('pane-divider'))
  const box = await line?.boundingBox()
  expect(await line?.evaluate((found) => Number(found.getAttribute('aria-valuenow')))).toBe(after)
  // It is dragged, too.
  const middle = { x: Number(box?.x) + 2, y: 300 }
  await again.mouse.move(middle.x, middle.y)
  await again.mouse.down()
  await again.mouse.move(middle.x + 60, middle.y)
  await again.mouse.up()
  await expect
    .poll(() => line?.evaluate((found) => Number(found.getAttribute('aria-valuenow'))))
    .toBe(after + 60)
  await Promise.all([page.close(), again.close()])
})

it('the line before the time bars of the hops is where it is shown, and is dragged', async () => {
  const { origin, openPage } = stage.chromium
  const page = await clickDemoLink('lost')
  const workbench = await openPage(`${origin}/workbench.html`)
  await press(workbench, 'tab-hops')
  const divider = await element(workbench, 'bar-divider')
  const left = (found: Awaited<typeof divider>) =>
    found.evaluate((one) => one.getBoundingClientRect().left + one.getBoundingClientRect().width / 2)
  const bar = await workbench.waitForSelector('.hop-line .bar')
  if (!bar) throw new Error('There is no bar.')
  const width = () => bar.evaluate((one) => one.getBoundingClientRect().width)
  await divider.hover()
  await workbench.waitForFunction((one) => one.matches(':hover'), { polling: 'raf' }, divider)
  const line = await left(divider)
  const before = await width()
  const begins = await bar.evaluate((one) => one.getBoundingClientRect().left)
  expect(begins - line).toBeGreaterThan(0)
  expect(begins - line).toBeLessThan(14)
  const y = await divider.evaluate((one) => one.getBoundingClientRect().top + 10)
  await workbench.mouse.move(line, y)
  await workbench.mouse.down()
  await workbench.mouse.move(line - 50, y)
  await workbench.mouse.up()
  // It follows with the next frame.
  await expect.poll(async () => (await width()) - before).toBeCloseTo(50, 0)
  expect(await left(divider)).toBeCloseTo(line - 50, 0)
  await Promise.all([page.close(), workbench.close()])
})

it('the line after the names of the identifiers is dragged, and makes room for the names', async () => {
  const page = await clickDemoLink('lost')
  const workbench = await stage.chromium.openPage(`${stage.chromium.origin}/workbench.html`)
  await workbench.setViewport({ width: 1280, height: 720 })
  await press(workbench, 'tab-ids')
  const line = await element(workbench, 'id-name-line')
  const middle = () =>
    line.evaluate((one) => {
      const { left, width, top, height } = one.getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2 }
    })
  const gap = () =>
    workbench.$eval('.id', (row) =>
      ['.name', '.middle-cut'].map((part) => row.querySelector(part)?.getBoundingClientRect().left ?? 0),
    )
  const [name = 0, value = 0] = await gap()
  const { x, y } = await middle()
  expect(x).toBeGreaterThan(name)
  expect(value - x).toBeGreaterThanOrEqual(0)
  expect(value - x).toBeLessThan(9)
  await workbench.mouse.move(x, y)
  await workbench.mouse.down()
  await workbench.mouse.move(x + 50, y)
  await workbench.mouse.up()
  await expect.poll(async () => (await gap())[1]).toBeCloseTo(value + 50, 0)
  expect((await middle()).x).toBeCloseTo(x + 50, 0)
  await Promise.all([page.close(), workbench.close()])
})

it('an empty panel says that recording is paused, and records again', async () => {
  const page = await stage.chromium.openPage(DEMO_PAGE)
  const { frame } = await stage.chromium.openPanel(page)
  expect(await textLike(frame, 'empty', /No click yet/)).toContain('Private windows are never recorded')
  await press(frame, 'recording-toggle')
  await textLike(frame, 'empty', /Recording is paused/)
  await press(frame, 'remedy')
  await textLike(frame, 'empty', /No click yet/)
  await Promise.all([page.waitForNavigation(), press(frame, 'reload-tab')])
  await Promise.all([page.waitForNavigation(), page.click('#lost')])
  await element(frame, 'verdict')
  await page.close()
})

it('the side panel shows the clicks of the tab in front', async () => {
  const { browser, origin } = stage.chromium
  const page = await clickDemoLink('lost')
  const panel = await openSidePanel(browser, origin, page)
  await textLike(panel, 'verdict', /lost/)
  const other = await stage.chromium.openPage(DEMO_PAGE)
  await other.bringToFront()
  await textLike(panel, 'empty', /No click yet/)
  await Promise.all([other.waitForNavigation(), other.click('#meta')])
  await element(panel, 'hop')
  await page.bringToFront()
  await textLike(panel, 'verdict', /lost/)
  await Promise.all([panel.close(), page.close(), other.close()])
})

// To store them takes most of a minute where others are at work.
it('of ten thousand clicks one is found at once, and only those in sight are in the page', async () => {
  const workbench = await stage.chromium.openWorkbench()
  await element(workbench, 'click-search')
  await storeHistory(workbench, 10_000)
  await workbench.reload()
  await element(workbench, 'click-row')
  await fill(workbench, 'click-search', 'go.trk.example/offer/9999?')
  await rowsAre(workbench, 1)
  expect(await text(workbench, 'found')).toMatch(/^1 of 10,0\d\d/)
  await press(workbench, 'clear-filter')
  await workbench.waitForFunction(
    (rows) => document.querySelectorAll(rows).length > 5,
    {},
    testId('click-row'),
  )
  await workbench.focus('[role="listbox"]')
  await workbench.keyboard.press('End')
  await workbench.waitForFunction(() => location.hash.includes('click=past-10000'))
  await workbench.waitForSelector(`${testId('click-row')}[aria-selected="true"]`)
  expect((await workbench.$$(testId('click-row'))).length).toBeLessThan(80)
  await workbench.close()
}, 240_000)
