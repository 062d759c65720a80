import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { Click } from '@/lib/schemas/click'
import { buildGranting } from './harness/builds'
import { textLike } from './harness/pages/view'
import { recordSeenFrom } from './harness/recorded'
import { prepareStage } from './harness/stage'
import { clickLink } from './scenarios/scenario'

const URL = 'https://direct.example/everflow?oid=1&affid=7'
const folder = mkdtempSync(join(tmpdir(), 'clickscope-build-'))
const stage = prepareStage({ build: buildGranting('cookies', 'chrome', folder) })

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const cookieOf = ([click]: Click[]) => click?.landing.cookies.findLast(({ goneAt }) => goneAt === undefined)

it('with leave to read cookies, the click that Everflow recorded is named by the cookie of its script', async () => {
  const { chromium, network } = stage
  const { browser } = chromium
  const record = recordSeenFrom(await chromium.openWorkbench())
  /** The answer comes when the page's cookies were read first: on loopback it would be there sooner than anywhere else. */
  const land = async () => {
    const page = await browser.newPage()
    const answer = network.hold(({ url }) => url.includes('/sdk/click'))
    await clickLink(URL)({ browser, page, network })
    await record.clicksOnce(([click]) => click?.landing.readFrom !== undefined)
    answer.release()
    return page
  }

  const page = await land()
  const first = cookieOf(await record.clicksOnce((clicks) => cookieOf(clicks) !== undefined))
  expect(first).toMatchObject({ name: 'ef_tid_c_o_1', value: expect.stringMatching(/^[0-9a-f]{32}$/) })
  const popup = await chromium.openPopup(page)
  expect(await textLike(popup, 'verdict', /recorded click/)).toBe(
    `Landed directly; Everflow recorded click ${first?.value}`,
  )
  await page.close()
  await record.forget()

  // The cookie of that click is there when the next one lands: it is not taken for the next one's.
  await land()
  const isAnother = (clicks: Click[]) => ![undefined, first?.value].includes(cookieOf(clicks)?.value)
  const second = cookieOf(await record.clicksOnce(isAnother))
  const workbench = await chromium.openWorkbench()
  expect(await textLike(workbench, 'verdict', /recorded click/)).toBe(
    `Landed directly; Everflow recorded click ${second?.value}`,
  )
})

it('with leave to read cookies, the click that Keitaro recorded is named by what its script keeps in localStorage', async () => {
  const { chromium, network } = stage
  const { browser } = chromium
  const record = recordSeenFrom(await chromium.openWorkbench())
  await record.forget()
  const page = await browser.newPage()
  const answer = network.hold(({ url }) => url.includes('return=js.client'))
  await clickLink('https://direct.example/keitaro')({ browser, page, network })
  await record.clicksOnce(([click]) => click?.landing.storedFrom !== undefined)
  answer.release()
  const [click] = await record.clicksOnce(([one]) => one?.landing.stored?.length === 1)
  const item = click?.landing.stored?.[0]
  expect(item).toMatchObject({
    area: 'local-storage',
    name: 'subId',
    value: expect.stringMatching(/^[0-9a-f]{24}$/),
  })
  expect(await page.evaluate(() => localStorage.subId)).toBe(item?.value)
  const workbench = await chromium.openWorkbench()
  expect(await textLike(workbench, 'verdict', /recorded click/)).toBe(
    `Landed directly; Keitaro recorded click ${item?.value}`,
  )
  expect(await textLike(workbench, 'script-call', /stored/)).toContain(
    `stored ${item?.value} in local storage subId`,
  )
})
