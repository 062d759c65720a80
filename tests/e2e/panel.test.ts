import { expect, it } from 'vitest'
import { readClick } from './harness/pages/click-summary'
import { DEMO_PAGE } from './harness/pages/demo-page'
import { element, press, testId, text, textLike } from './harness/pages/view'
import { prepareStage } from './harness/stage'

const stage = prepareStage()

it('the panel shows a click of the inspected tab while it runs, with its cookies', async () => {
  const page = await stage.chromium.openPage(DEMO_PAGE)
  const { frame } = await stage.chromium.openPanel(page)
  await element(frame, 'empty')
  // The worker reads the deep headers as soon as it knows of the panel, which takes less than a page load.
  await page.reload()
  await Promise.all([page.waitForNavigation(), page.click('#lost')])
  await textLike(frame, 'verdict', /lost/)
  const { hops } = await readClick(frame)
  expect(hops.at(-1)).toContain('shop.example')

  await press(frame, 'tab-headers')
  await frame.waitForFunction(() => document.body.innerText.includes('impact_cid='))
  // The next panel begins where this one was left.
  await press(frame, 'tab-hops')
  await page.close()
})

it('the panel shows no click of another tab', async () => {
  const page = await stage.chromium.openPage(DEMO_PAGE)
  const { frame } = await stage.chromium.openPanel(page)
  const other = await stage.chromium.openPage(DEMO_PAGE)
  await Promise.all([other.waitForNavigation(), other.click('#healthy')])
  await page.bringToFront()
  await Promise.all([page.waitForNavigation(), page.click('#meta')])
  await readClick(frame)
  const rows = await frame.$$eval(testId('click-row'), (found) => found.map((row) => row.textContent))
  expect(rows.some((row) => row?.includes('pre.example'))).toBe(false)
  await Promise.all([page.close(), other.close()])
})

it('the workbench lists the clicks of all tabs and opens the one it was asked for', async () => {
  const page = await stage.chromium.openPage(DEMO_PAGE)
  await Promise.all([page.waitForNavigation(), page.click('#meta')])
  const workbench = await stage.chromium.openWorkbench()
  await workbench.waitForSelector(testId('click-row'))
  await press(workbench, 'click-row')
  await press(workbench, 'tab-raw')
  await workbench.waitForFunction(() => document.body.innerText.includes('"hops"'))
  expect(await text(workbench, 'verdict')).not.toBe('')
  await Promise.all([page.close(), workbench.close()])
})
