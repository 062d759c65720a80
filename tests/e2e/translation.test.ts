import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apis } from '@/lib/capi/catalogue'
import { buildTranslated } from './harness/builds'
import { clickHealthyLink, DEMO_PAGE } from './harness/pages/demo-page'
import { pasteText } from './harness/pages/extractor'
import { openChecker } from './harness/pages/link-check'
import { firePostback } from './harness/pages/postback-form'
import { element, fill, press, testId } from './harness/pages/view'
import { SCREENS } from './harness/screens'
import { prepareStage } from './harness/stage'
import { MARKS, untranslated } from './harness/untranslated'

const folder = mkdtempSync(join(tmpdir(), 'clickscope-translated-'))
const marked = (message: string) => `${MARKS.open}${message}${MARKS.close}`
const stage = prepareStage({ build: buildTranslated(marked, folder) })

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function expectTranslated(view: Page): Promise<void> {
  // Parts of a screen are loaded when they are first shown.
  await view.waitForNetworkIdle({ idleTime: 200 })
  await view.$$eval('details:not([open])', (details) => {
    for (const each of details) each.open = true
  })
  // Otherwise a screen that says nothing would pass.
  expect(await view.$eval('body', ({ innerText }) => innerText)).toContain(MARKS.open)
  expect(await untranslated(view)).toEqual([])
}

async function openShown(hash: string, shown: string): Promise<Page> {
  const page = await stage.chromium.openWorkbench(hash)
  await page.setViewport({ width: 1_280, height: 2_000 })
  await element(page, shown)
  return page
}

beforeAll(async () => {
  const page = await stage.chromium.openPage(DEMO_PAGE)
  await clickHealthyLink(page)
  await page.goto(DEMO_PAGE)
  await Promise.all([page.waitForNavigation(), page.click('#lost')])
})

it('name and description of the extension are messages', async () => {
  const page = await stage.chromium.openPage(`${stage.chromium.origin}/welcome.html`)
  const { name, description } = await page.evaluate(() => chrome.runtime.getManifest())
  expect(name).toBe('«Clickscope»')
  expect(description).toMatch(/^«.+»$/)
  await page.close()
})

describe('every text is a message on', () => {
  it.each(Object.entries(SCREENS))('%s', async (_name, [hash, shown]) => {
    const page = await openShown(hash, shown)
    await expectTranslated(page)
    await page.close()
  })

  it.each(apis.map(({ id }) => id))('the form of %s', async (id) => {
    const page = await openShown(`#tab=tests&form=${id}`, 'tab-tests')
    await expectTranslated(page)
    await page.close()
  })

  it('a suite with a rule of each kind', async () => {
    const page = await openShown('#tool=suites', 'add-suite')
    await press(page, 'add-suite')
    await press(page, 'add-rule')
    const kinds = await page.$$eval(`${testId('rule-kind')}:last-of-type option`, (options) => [
      ...new Set(options.map(({ value }) => value)),
    ])
    for (const kind of kinds) {
      await press(page, 'add-rule')
      await (await page.$$(testId('rule-kind'))).at(-1)?.select(kind)
    }
    expect(kinds.length).toBeGreaterThan(5)
    await expectTranslated(page)
    await page.close()
  })

  it('a partner with a template', async () => {
    const page = await openShown('#tool=partners', 'partner-platform')
    await page.select(testId('partner-platform'), 'redtrack')
    await press(page, 'add-partner')
    await element(page, 'template')
    await expectTranslated(page)
    await page.close()
  })

  it('identifiers that were extracted, and a row of a log beside its click', async () => {
    const extractor = await openShown('#tool=extract', 'extract-text')
    await pasteText(
      extractor,
      'https://shop.example/?gclid=EAIaIQobChMI5ZqX8dK3kAMVh0tBAh1uPQw7EAAYASAAEgLqN_D_BwE\nx',
    )
    await element(extractor, 'extract-summary')
    await expectTranslated(extractor)
    await extractor.close()
    const fired = await openShown('#tool=fired', 'fired-text')
    await fill(fired, 'fired-text', 'https://go.trk.example/postback?clickid=64f0c1a7&sum=12.50&cur=USD')
    await element(fired, 'fired-summary')
    await expectTranslated(fired)
    await fired.close()
  })

  it('links before they are visited', async () => {
    const page = await openChecker(stage.chromium, { links: ['http://hop2.example/'], mode: 'visit' })
    await press(page, 'check-links')
    await element(page, 'plan')
    await expectTranslated(page)
    await page.close()
  })

  it('a postback that was sent, and its run in the notebook', async () => {
    const form = await openShown('#tab=tests&form=postback', 'postback-template')
    await firePostback(form, 'https://go.trk.example/postback?clickid={clickid}&sum=12.50')
    await expectTranslated(form)
    await form.close()
    const notebook = await openShown('#tool=notebook', 'open-run')
    await press(notebook, 'open-run')
    await expectTranslated(notebook)
    await notebook.close()
  })

  it('an opened hop', async () => {
    const page = await openShown('#tab=hops', 'hop')
    for (const line of await page.$$('.hop-line[aria-expanded="false"]')) await line.click()
    await page.waitForSelector('.hop-detail')
    await expectTranslated(page)
    await page.close()
  })

  it('the settings, under each of their tabs', async () => {
    const page = await stage.chromium.openWorkbench()
    await press(page, 'settings')
    await element(page, 'settings-close')
    await expectTranslated(page)
    for (const tab of ['platforms', 'tokens', 'look', 'data']) {
      await press(page, `settings-${tab}`)
      await page.waitForSelector(`[data-testid="settings-${tab}"][data-state="active"]`)
      await expectTranslated(page)
    }
    await press(page, 'settings-platforms')
    await press(page, 'new-platform')
    await expectTranslated(page)
    await page.close()
  })

  it('the dialog of shortcuts, and the evidence pack', async () => {
    const page = await openShown('#tab=hops', 'hop')
    await page.keyboard.press('?')
    await page.waitForSelector('[role="dialog"]')
    await expectTranslated(page)
    await page.keyboard.press('Escape')
    await press(page, 'evidence-pack')
    await element(page, 'save-pack')
    await expectTranslated(page)
    await page.close()
  })

  it('two clicks compared', async () => {
    const page = await openShown('#tab=hops', 'hop')
    await press(page, 'compare-with')
    await (await page.waitForSelector('[role="dialog"] [data-testid="click-row"]'))?.click()
    await expectTranslated(page)
    await press(page, 'compare-chosen')
    await element(page, 'compare-verdict')
    await expectTranslated(page)
    await page.close()
  })

  it('the page for newcomers', async () => {
    const page = await stage.chromium.openPage(`${stage.chromium.origin}/welcome.html`)
    await element(page, 'example')
    await expectTranslated(page)
    await page.close()
  })

  it('the popup, with a click and without', async () => {
    const page = await stage.chromium.openPage(DEMO_PAGE)
    const empty = await stage.chromium.openPopup(page)
    await element(empty, 'empty')
    await expectTranslated(empty)
    await Promise.all([page.waitForNavigation(), page.click('#lost')])
    const popup = await stage.chromium.openPopup(page)
    await element(popup, 'hop')
    await expectTranslated(popup)
    await page.close()
  })
})
