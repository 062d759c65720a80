import { bstr } from 'crc-32'
import type { Frame, Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { DEMO_PAGE } from './harness/pages/demo-page'
import { element, textLike } from './harness/pages/view'
import { prepareStage } from './harness/stage'
import { clickLink } from './scenarios/scenario'

const stage = prepareStage()

/** Of 2021-07-03 11:36:31.172 UTC. */
const GCLID = 'EAIaIQobChMIwJy33ufG8QIVGcEWBR31Mwa-EAAYASAAEgIF3vD_BwE'
const COOKIES = '_ga*MTM2MDM4NDg1MS4xNjYxODIxMjQy'

/** The linker that Google's tag would make in this page so many minutes ago. */
async function linkerOf(page: Page, minutes: number): Promise<string> {
  const browser = await page.evaluate(() =>
    [navigator.userAgent, new Date().getTimezoneOffset(), navigator.language].join('*'),
  )
  const sum = bstr(`${browser}*${Math.floor(Date.now() / 60_000) - minutes}*${COOKIES}`) >>> 0
  return `1*${sum.toString(36)}*${COOKIES}`
}

/** Opens the reading of an identifier. */
async function open(popup: Page | Frame, name: string): Promise<void> {
  await popup.locator(`::-p-xpath(//th//button[normalize-space(.)="${name}"])`).click()
}

it.each([
  [0, /On landing\s*still alive/],
  [30, /On landing\s*dead, 3[01] minutes old/],
])('a linker made %i minutes before is told by its checksum in a real browser', async (minutes, life) => {
  const page = await stage.chromium.openPage(DEMO_PAGE)
  const url = `https://shop.example/landing?gclid=${GCLID}&_gl=${await linkerOf(page, minutes)}`
  await clickLink(url)({ browser: stage.chromium.browser, page, network: stage.network })
  await page.waitForFunction(() => location.host === 'shop.example')
  const popup = await stage.chromium.openPopup(page)
  await element(popup, 'identifier')

  await open(popup, 'gclid')
  await textLike(popup, 'anatomy', /Made\s*2021-07-03 11:36:31\.172 UTC/)
  await textLike(popup, 'anatomy', /days before hop 1/)
  await open(popup, 'gclid')
  await open(popup, '_gl')
  await textLike(popup, 'anatomy', life)
  await textLike(popup, 'anatomy', /Browser first seen\s*2022-08-30 01:00:42 UTC/)
  expect(await popup.$$('[data-testid="anatomy"]')).toHaveLength(1)
  await page.close()
})
