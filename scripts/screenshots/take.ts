import type { Page } from 'puppeteer-core'
import { presets } from '@/lib/checks/assertions/presets'
import { type Chromium, launchChromium } from '@/tests/e2e/harness/chromium'
import { clickHealthyLink, DEMO_PAGE } from '@/tests/e2e/harness/pages/demo-page'
import { openExtractor, pasteText } from '@/tests/e2e/harness/pages/extractor'
import { openWorkbenchBy } from '@/tests/e2e/harness/pages/follow'
import { openChecker, request } from '@/tests/e2e/harness/pages/link-check'
import { fireMetaTest } from '@/tests/e2e/harness/pages/meta-form'
import { makePartner, saveVersion } from '@/tests/e2e/harness/pages/partners'
import { firePostback, sayReceiver } from '@/tests/e2e/harness/pages/postback-form'
import { element, fill, press, textLike } from '@/tests/e2e/harness/pages/view'
import { openSidePanel } from '@/tests/e2e/harness/side-panel'
import { DEMO_LINKS } from '@/tests/network/links'
import { startNetwork, type TestNetwork } from '@/tests/network/network'
import { META_TEST, POSTBACK_TEMPLATE } from '../demo/tests'
import { takeFirstPages } from './first-pages'
import { inSizes, inThemes, showInSizes, takePicture, WIDTHS } from './pictures'
import { takeSettings } from './settings'

const AD_CLICK = 'https://www.google.com/aclk?sa=l&adurl=https://shop.example/landing'
const EXPERIMENT_TEMPLATE = 'https://go.trk.example/postback?clickid={clickid}&sum=12.50&txid=t-1'

/** Takes a picture of every screen, light and dark, wide and narrow, into `tests/screenshots`. */
export async function takeScreenshots(): Promise<void> {
  const network = await startNetwork()
  const chromium = await launchChromium({ network })
  try {
    await takeFirstPages(chromium)
    await takePopups(chromium)
    await takeWorkbench(chromium)
    await takeList(chromium)
    await takeJourney(chromium)
    await takeComparison(chromium)
    await takeExperiments(chromium)
    await takePartners(chromium)
    await takeFormats(chromium)
    // Before the checker, whose plain requests are no clicks.
    await takeFired(chromium, network)
    await takeChecker(chromium)
    await takeBuilder(chromium)
    await takeExtractor(chromium)
    await takeSettings(chromium)
    await takeSuites(chromium)
    await takeNotebook(chromium)
    await takePanel(chromium)
  } finally {
    await chromium.close()
    await network.close()
  }
}

async function takePopups(chromium: Chromium): Promise<void> {
  const empty = await chromium.openPage('about:blank')
  const emptyPopup = await chromium.openPopup(empty)
  await element(emptyPopup, 'empty')
  await inThemes(emptyPopup, 'popup-empty')
  for (const link of ['lost', 'meta', 'dead', 'broken', 'macro', 'ordinary']) {
    const page = await clickLink(chromium, link)
    const popup = await chromium.openPopup(page)
    await element(popup, 'hop')
    await inThemes(popup, `popup-${link}`)
    await page.close()
  }
  const healthy = await chromium.openPage(DEMO_PAGE)
  await clickHealthyLink(healthy)
  const popup = await chromium.openPopup(healthy)
  await element(popup, 'hop')
  await inThemes(popup, 'popup-healthy')
  await (await popup.$('.other-tabs'))?.evaluate((end) => end.scrollIntoView())
  await inThemes(popup, 'popup-healthy-end')
  await healthy.close()
  await empty.close()
}

async function takeWorkbench(chromium: Chromium): Promise<void> {
  const page = await clickLink(chromium, 'meta')
  const postback = await openWorkbenchBy(chromium.browser, await chromium.openPopup(page), 'test-postback')
  await firePostback(postback, POSTBACK_TEMPLATE)
  await inSizes(postback, 'workbench-postback')
  await page.bringToFront()
  const capi = await openWorkbenchBy(chromium.browser, await chromium.openPopup(page), 'test-capi')
  await fireMetaTest(capi, META_TEST)
  await inSizes(capi, 'workbench-capi')
  for (const tab of ['hops', 'ids', 'headers', 'checks', 'raw']) {
    await press(capi, `tab-${tab}`)
    await inSizes(capi, `workbench-${tab}`)
  }
  await Promise.all([page.close(), postback.close(), capi.close()])
  const lost = await clickLink(chromium, 'lost')
  const checks = await chromium.openWorkbench('#tab=checks')
  await (await element(checks, 'finding')).$('[aria-expanded]').then((line) => line?.click())
  await inSizes(checks, 'workbench-checks-lost')
  await press(checks, 'evidence-pack')
  await element(checks, 'pack-dialog')
  await inSizes(checks, 'evidence-pack')
  await Promise.all([lost.close(), checks.close()])
}

async function takeList(chromium: Chromium): Promise<void> {
  const page = await clickLink(chromium, 'lost')
  const side = await openSidePanel(chromium.browser, chromium.origin, page)
  await textLike(side, 'verdict', /lost/)
  await inThemes(side, 'side-panel')
  const list = await chromium.openWorkbench()
  await press(list, 'write-note')
  await list.keyboard.type('Regression')
  await list.keyboard.press('Tab')
  await list.keyboard.type('Ask the partner since when the redirect drops the query.')
  await list.keyboard.press('Tab')
  await fill(list, 'click-search', 'gclid')
  await press(list, 'filters')
  await inSizes(list, 'workbench-list')
  await list.evaluate(() => (document.activeElement as HTMLElement).blur())
  await list.keyboard.press('?')
  await element(list, 'shortcuts')
  await inSizes(list, 'workbench-shortcuts')
  await Promise.all([page.close(), side.close(), list.close()])
}

async function takeJourney(chromium: Chromium): Promise<void> {
  const page = await chromium.openPage(DEMO_PAGE)
  await clickHealthyLink(page)
  const popup = await chromium.openPopup(page)
  const journey = await openWorkbenchBy(chromium.browser, popup, 'show-journey')
  await element(journey, 'journey-click')
  for (const tab of ['hops', 'tests']) {
    await press(journey, `tab-${tab}`)
    await inSizes(journey, `workbench-journey-${tab}`)
  }
  await press(journey, 'tab-hops')
  await press(journey, 'scope-click')
  await inSizes(journey, 'workbench-of-a-journey')
  await Promise.all([page.close(), journey.close()])
}

async function takeComparison(chromium: Chromium): Promise<void> {
  const pages = [await clickLink(chromium, 'meta'), await clickLink(chromium, 'lost')]
  const comparison = await chromium.openWorkbench()
  await press(comparison, 'compare-with')
  await fill(comparison, 'compare-find', 'fbclid')
  await (await comparison.waitForSelector('[role="dialog"] [data-testid="click-row"]'))?.click()
  await press(comparison, 'compare-chosen')
  await element(comparison, 'compare-verdict')
  await inSizes(comparison, 'workbench-compare')
  await Promise.all([...pages, comparison].map((page) => page.close()))
}

async function takeExperiments(chromium: Chromium): Promise<void> {
  const page = await clickLink(chromium, 'meta')
  const form = await openWorkbenchBy(chromium.browser, await chromium.openPopup(page), 'test-postback')
  await sayReceiver(form, EXPERIMENT_TEMPLATE, 'test')
  await press(form, 'experiments')
  await showInSizes(form, 'experiments-form', 'experiment-start')
  await fill(form, 'experiment-pause', '0')
  await press(form, 'experiment-start')
  await textLike(form, 'experiment-progress', /all \d+ sent/)
  await showInSizes(form, 'experiments', 'experiment')
  await Promise.all([page.close(), form.close()])
}

async function takePartners(chromium: Chromium): Promise<void> {
  const page = await chromium.openWorkbench('#tool=partners')
  await element(page, 'empty')
  await inSizes(page, 'partners-empty')
  await page.setViewport({ width: WIDTHS.wide, height: 720 })
  await makePartner(page, 'redtrack')
  await saveVersion(page, 2, `https://go.trk.example/postback?clickid={sub5}&sum={payout}`, 'with the payout')
  await inSizes(page, 'partners-template')
  await page.$$('[data-testid="version"] > summary').then(([newest]) => newest?.click())
  await element(page, 'diff')
  await showInSizes(page, 'partners-versions', 'diff')
  await page.setViewport({ width: WIDTHS.wide, height: 720 })
  await press(page, 'tab-agreement')
  await fill(page, 'field-mustArrive', 'clickid shop.example')
  await inSizes(page, 'partners-agreement')
  await press(page, 'save-partner')
  await page.close()
}

async function takeFormats(chromium: Chromium): Promise<void> {
  const page = await chromium.openWorkbench()
  await press(page, 'click-row')
  for (const [size, width] of Object.entries(WIDTHS)) {
    await page.setViewport({ width, height: 720 })
    await press(page, 'export-menu')
    await element(page, 'export-click')
    await inThemes(page, `formats-${size}`)
    await page.keyboard.press('Escape')
  }
  await page.close()
}

async function takeChecker(chromium: Chromium): Promise<void> {
  const empty = await chromium.openWorkbench('#tool=links')
  await element(empty, 'link-list')
  await inSizes(empty, 'checker-empty')
  await empty.close()
  const links = [...DEMO_LINKS.map(({ href }) => href), 'ftp://files.example/', 'shop.example/account']
  const requests = await openChecker(chromium, { links })
  await request(requests)
  await inSizes(requests, 'checker-requests')
  await showInSizes(requests, 'checker-results', 'link-row')
  await requests.close()
  const visits = await openChecker(chromium, {
    links: [AD_CLICK, 'https://shop.example/account'],
    mode: 'visit',
    device: 'iphone',
  })
  await press(visits, 'check-links')
  await element(visits, 'plan')
  await inSizes(visits, 'checker-plan')
  await visits.close()
}

async function takeBuilder(chromium: Chromium): Promise<void> {
  const page = await chromium.openWorkbench('#tool=build')
  await element(page, 'base')
  await inSizes(page, 'builder-empty')
  await page.setViewport({ width: WIDTHS.wide, height: 720 })
  await fill(page, 'base', 'https://shop.example/landing#top?color=red')
  await page.select('[data-testid="build-platform"]', 'google-ads')
  await fill(page, 'utm_source', 'Google')
  await fill(page, 'utm_medium', 'cpc')
  await fill(page, 'utm_campaign', 'été {campaignid}')
  await textLike(page, 'findings', /capital letters/)
  await inSizes(page, 'builder')
  await showInSizes(page, 'builder-findings', 'findings')
  await page.close()
}

async function takeExtractor(chromium: Chromium): Promise<void> {
  const page = await openExtractor(chromium)
  await inSizes(page, 'extractor-empty')
  await pasteText(page, ['Our links:', ...DEMO_LINKS.map(({ href }) => `<a href="${href}">`)].join('\n'))
  await press(page, 'extract-url')
  await inSizes(page, 'extractor')
  await pasteText(page, DEMO_LINKS.map(({ href }) => `${href}\n`.repeat(1_000)).join(''))
  await textLike(page, 'extract-summary', /000 URLs/)
  await inSizes(page, 'extractor-long')
  await page.close()
}

/** After the workbench, whose tests are what is shown. */
async function takeFired(chromium: Chromium, { tracker }: TestNetwork): Promise<void> {
  const page = await chromium.openWorkbench('#tool=fired')
  await element(page, 'fired-text')
  await inSizes(page, 'fired-empty')
  const clickId = [...tracker.clicks.keys()].at(-1) ?? ''
  await fill(
    page,
    'fired-text',
    `https://go.trk.example/postback?clickid=${clickId.toUpperCase()}&sum={payout}`,
  )
  await element(page, 'fired-detail')
  await inSizes(page, 'fired-url')
  await fill(
    page,
    'fired-text',
    [
      'Time,Click ID,Order ID,Payout,Currency,Status',
      `2030-05-04 12:01:10,${clickId},A-1001,12.50,USD,approved`,
      `2030-05-04 12:03:00,${clickId},A-1002,1250,USD,approved`,
      `2030-05-04 12:04:41,${clickId.slice(0, 16)},A-1003,12.50,EUR,pending`,
      '2030-05-04 12:07:30,ffffffffffffffffffffffff,A-1004,12.50,USD,approved',
      '2030-05-04 12:09:02,{sub5},A-1005,12.50,USD,approved',
    ].join('\n'),
  )
  await fill(page, 'fired-payout', '12.5')
  await fill(page, 'fired-currency', 'USD')
  await textLike(page, 'fired-row', /./)
  await page.$$('[data-testid="fired-choose"]').then(([, , third]) => third?.click())
  await element(page, 'fired-detail')
  await inSizes(page, 'fired-log')
  await page.close()
}

async function takeSuites(chromium: Chromium): Promise<void> {
  const suites = await chromium.openWorkbench('#tool=suites')
  await element(suites, 'empty')
  await inSizes(suites, 'workbench-suites-empty')
  for (const { name } of presets.toReversed()) {
    await (await element(suites, 'suite-preset')).select(name)
    await press(suites, 'add-suite')
    await suites.waitForSelector(`form[aria-label="${name}"]`)
  }
  await inSizes(suites, 'workbench-suites')
  const lost = await clickLink(chromium, 'lost')
  const checks = await chromium.openWorkbench('#tab=checks')
  await element(checks, 'assertion')
  await inSizes(checks, 'workbench-assertions')
  await Promise.all([suites.close(), lost.close(), checks.close()])
}

async function takeNotebook(chromium: Chromium): Promise<void> {
  const page = await chromium.openWorkbench('#tool=notebook')
  await element(page, 'notebook-run')
  await inSizes(page, 'notebook')
  await press(page, 'open-run')
  await fill(page, 'run-tags', 'june, first try')
  await fill(page, 'run-note', 'The partner found it in the log at 14:02.')
  await element(page, 'run-again')
  await inSizes(page, 'notebook-run')
  await page.setViewport({ width: WIDTHS.wide, height: 720 })
  await press(page, 'close-run')
  await element(page, 'mark-run')
  for (const box of await page.$$('[data-testid="mark-run"]')) await box.click()
  await press(page, 'compare-runs')
  await element(page, 'comparison-summary')
  await inSizes(page, 'notebook-compare')
  await page.close()
}

async function takePanel(chromium: Chromium): Promise<void> {
  const page = await chromium.openPage(DEMO_PAGE)
  const { frame, devtools } = await chromium.openPanel(page)
  await devtools.setViewport({ width: 1100, height: 520 })
  await element(frame, 'empty')
  await takePicture(devtools, 'panel-empty')
  await Promise.all([page.waitForNavigation(), page.click('#lost')])
  await textLike(frame, 'verdict', /lost/)
  await takePicture(devtools, 'panel')
  await devtools.setViewport({ width: 420, height: 700 })
  await takePicture(devtools, 'panel-narrow')
  await page.close()
}

async function clickLink(chromium: Chromium, id: string): Promise<Page> {
  const page = await chromium.openPage(DEMO_PAGE)
  await Promise.all([page.waitForNavigation().catch(() => {}), page.click(`#${id}`)])
  return page
}
