import axe from 'axe-core'
import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { clickHealthyLink, DEMO_PAGE } from './harness/pages/demo-page'
import { element, press, type View } from './harness/pages/view'
import { SCREENS } from './harness/screens'
import { prepareStage } from './harness/stage'

const stage = prepareStage()

const THEMES = ['light', 'dark'] as const
const WIDTHS = { narrow: 320, wide: 1_280 }

interface Broken {
  rule: string
  where: string[]
}

/** The rules of WCAG and of good practice that are broken on a screen as it stands. */
async function brokenRules(view: View): Promise<Broken[]> {
  await view.evaluate(axe.source)
  return view.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
      // A panel of the tools is content in its eyes, although the landmarks are in it.
      rules: { region: { enabled: false } },
    })
    return violations.map(({ id, help, nodes }) => ({
      rule: `${id}: ${help}`,
      where: nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
    }))
  })
}

async function expectAccessible(page: Page): Promise<void> {
  for (const value of THEMES) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }])
    expect(await brokenRules(page), value).toEqual([])
  }
}

beforeAll(async () => {
  const page = await stage.chromium.openPage(DEMO_PAGE)
  await clickHealthyLink(page)
  await page.goto(DEMO_PAGE)
  await Promise.all([page.waitForNavigation(), page.click('#lost')])
})

describe('no rule of accessibility is broken on', () => {
  it.each(Object.entries(SCREENS))('%s, in both themes, wide and narrow', async (_name, [hash, shown]) => {
    const page = await stage.chromium.openWorkbench(hash)
    await element(page, shown)
    for (const width of Object.values(WIDTHS)) {
      await page.setViewport({ width, height: 900 })
      await expectAccessible(page)
    }
    await page.close()
  })

  it('the settings', async () => {
    const page = await stage.chromium.openWorkbench()
    await press(page, 'settings')
    await element(page, 'settings-close')
    await expectAccessible(page)
    await press(page, 'settings-platforms')
    await expectAccessible(page)
    await page.close()
  })

  it('the dialog of shortcuts, and the evidence pack', async () => {
    const page = await stage.chromium.openWorkbench('#tab=hops')
    await element(page, 'hop')
    await page.keyboard.press('?')
    await page.waitForSelector('[role="dialog"]')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await press(page, 'evidence-pack')
    await element(page, 'save-pack')
    await expectAccessible(page)
    await page.close()
  })

  it('two clicks compared', async () => {
    const page = await stage.chromium.openWorkbench('#tab=hops')
    await press(page, 'compare-with')
    await (await page.waitForSelector('[role="dialog"] [data-testid="click-row"]'))?.click()
    await expectAccessible(page)
    await press(page, 'compare-chosen')
    await element(page, 'compare-verdict')
    await expectAccessible(page)
    await page.close()
  })

  it('the page for newcomers', async () => {
    const page = await stage.chromium.openPage(`${stage.chromium.origin}/welcome.html`)
    await element(page, 'example')
    await expectAccessible(page)
    await page.close()
  })

  it('the popup, with a click and without', async () => {
    const page = await stage.chromium.openPage(DEMO_PAGE)
    const empty = await stage.chromium.openPopup(page)
    await element(empty, 'empty')
    expect(await brokenRules(empty)).toEqual([])
    await Promise.all([page.waitForNavigation(), page.click('#lost')])
    const popup = await stage.chromium.openPopup(page)
    await element(popup, 'hop')
    await expectAccessible(popup)
    await page.close()
  })

  it('the panel', async () => {
    const page = await stage.chromium.openPage(DEMO_PAGE)
    await Promise.all([page.waitForNavigation(), page.click('#lost')])
    const { frame } = await stage.chromium.openPanel(page)
    await element(frame, 'hop')
    expect(await brokenRules(frame)).toEqual([])
    await page.close()
  })
})
