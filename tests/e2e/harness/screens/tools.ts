import { DEMO_LINKS } from '@/tests/network/links'
import { pasteText } from '../pages/extractor'
import { openChecker, request, visit } from '../pages/link-check'
import { makePartner } from '../pages/partners'
import { firePostback } from '../pages/postback-form'
import { element, fill, press, testId, textLike } from '../pages/view'
import { openShown, type Screens, screenAt } from './screen'

const LINKS = [
  ...DEMO_LINKS.map(({ href }) => href),
  'https://shop.example/app',
  'https://shop.example/onward',
  'https://shop.example/loop',
]
const NO_LINKS = ['not a link', 'go.trk.example/nowhere']
const AD_CLICK = 'https://www.google.com/aclk?sa=l&adurl=https://shop.example/landing'
const LOG = 'https://go.trk.example/postback?clickid=64f0c1a7&sum=12.50&cur=USD'
const URL_WITH_ID = 'https://shop.example/?gclid=EAIaIQobChMI5ZqX8dK3kAMVh0tBAh1uPQw7EAAYASAAEgLqN_D_BwE\nx'

/** The tools beside the clicks, each as it is found and as it is once it was used. */
export const screensOfTools: Screens = {
  async *'the link checker, and links that were requested'(chromium) {
    yield await openShown(chromium, '#tool=links', 'link-list')
    const page = await openChecker(chromium, { links: [...LINKS, ...NO_LINKS] })
    yield page
    await request(page)
    yield page
  },
  async *'links before and after they are visited'(chromium) {
    const page = await openChecker(chromium, { links: [...LINKS, AD_CLICK], mode: 'visit' })
    await press(page, 'check-links')
    await element(page, 'plan')
    yield page
    await press(page, 'plan-back')
    await visit(page)
    yield page
  },

  async *'the link builder, and the versions of a saved link'(chromium) {
    const page = await openShown(chromium, '#tool=build', 'base')
    yield page
    await fill(page, 'base', 'https://shop.example/landing#top?color=red')
    await page.select(testId('build-platform'), 'google-ads')
    await fill(page, 'utm_source', 'Google')
    await element(page, 'findings')
    yield page
    await fill(page, 'link-name', 'Search')
    await press(page, 'save-link')
    await textLike(page, 'saved-link', /Search/)
    await fill(page, 'utm_source', 'google')
    await press(page, 'save-link-version')
    await element(page, 'diff')
    yield page
  },

  async *'the extractor, and identifiers that were extracted'(chromium) {
    const page = await openShown(chromium, '#tool=extract', 'extract-text')
    yield page
    await pasteText(page, URL_WITH_ID)
    await element(page, 'extract-summary')
    yield page
    await press(page, 'extract-copy')
    await page.waitForSelector('[role="menu"]')
    yield page
  },
  async *'what was fired, and a row of a log beside its click'(chromium) {
    const page = await openShown(chromium, '#tool=fired', 'fired-text')
    yield page
    await fill(page, 'fired-text', LOG)
    await element(page, 'fired-summary')
    yield page
  },

  async *'partners, and the versions of a template'(chromium) {
    const page = await openShown(chromium, '#tool=partners', 'partner-platform')
    yield page
    await makePartner(page, 'redtrack')
    yield page
    await fill(page, 'field-url', LOG)
    await press(page, 'save-version')
    await element(page, 'diff')
    yield page
  },

  suites: screenAt('#tool=suites', 'add-suite'),
  async *'a suite with a rule of each kind'(chromium) {
    const page = await openShown(chromium, '#tool=suites', 'add-suite')
    await press(page, 'add-suite')
    await press(page, 'add-rule')
    await element(page, 'rule-kind')
    const kinds = await page.$$eval(`${testId('rule-kind')}:last-of-type option`, (options) => [
      ...new Set(options.map(({ value }) => value)),
    ])
    if (kinds.length < 5) throw new Error(`The form knows only ${kinds.join()}.`)
    for (const kind of kinds) {
      await press(page, 'add-rule')
      await (await page.$$(testId('rule-kind'))).at(-1)?.select(kind)
    }
    yield page
  },

  async *'the notebook, a run of it, and two runs compared'(chromium) {
    const form = await openShown(chromium, '#tab=tests&form=postback', 'postback-template')
    await firePostback(form, LOG)
    await firePostback(form, LOG.replace('USD', 'EUR'))
    const notebook = await openShown(chromium, '#tool=notebook', 'open-run')
    yield notebook
    await press(notebook, 'open-run')
    await element(notebook, 'run-detail')
    yield notebook
    await press(notebook, 'close-run')
    for (const box of (await notebook.$$(testId('mark-run'))).slice(0, 2)) await box.click()
    await press(notebook, 'compare-runs')
    await element(notebook, 'comparison')
    yield notebook
  },
}
