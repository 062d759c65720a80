import { apis } from '@/lib/capi/catalogue'
import { firePostback, sayReceiver } from '../pages/postback-form'
import { element, fill, press, testId, textLike } from '../pages/view'
import { openShown, type Screen, type Screens, screenAt } from './screen'

const TEMPLATE = 'https://go.trk.example/postback?clickid={clickid}&sum=12.50'

/** What a button of a click opens, as soon as `shown` is there. */
function pressed(button: string, shown: string): Screen {
  return async function* (chromium) {
    const page = await openShown(chromium, '#tab=hops', 'hop')
    await press(page, button)
    await element(page, shown)
    yield page
  }
}

/** What the workbench shows of a click, under each of its tabs, and what is done with it. */
export const screensOfClick: Screens = {
  hops: screenAt('#tab=hops', 'hop'),
  'the hops of a journey': screenAt('#tab=hops&scope=journey', 'hop'),
  async *'an opened hop'(chromium) {
    const page = await openShown(chromium, '#tab=hops', 'hop')
    for (const line of await page.$$('.hop-line[aria-expanded="false"]')) await line.click()
    await page.waitForSelector('.hop-detail')
    yield page
  },
  identifiers: screenAt('#tab=ids', 'identifier'),
  headers: screenAt('#tab=headers', 'tab-headers'),
  checks: screenAt('#tab=checks', 'tab-checks'),
  raw: screenAt('#tab=raw', 'tab-raw'),
  'the form of a conversion': screenAt('#tab=tests&form=conversion', 'tab-tests'),
  ...Object.fromEntries(
    apis.map(({ id }) => [`the form of ${id}`, screenAt(`#tab=tests&form=${id}`, 'tab-tests')]),
  ),

  async *'the form of a postback, and a postback that was sent'(chromium) {
    const form = await openShown(chromium, '#tab=tests&form=postback', 'postback-template')
    yield form
    await firePostback(form, TEMPLATE)
    yield form
  },
  async *'an experiment'(chromium) {
    const form = await openShown(chromium, '#tab=tests&form=postback', 'postback-template')
    await sayReceiver(form, TEMPLATE, 'test')
    await press(form, 'experiments')
    await element(form, 'experiment-kind')
    for (const kind of ['duplicate', 'negatives']) {
      await form.select(testId('experiment-kind'), kind)
      await fill(form, 'experiment-pause', '0')
      await press(form, 'experiment-start')
      await textLike(form, 'experiment-progress', /all \D?\d\D? sent/)
      yield form
    }
  },

  async *'marked clicks, and the filters of the list'(chromium) {
    const page = await openShown(chromium, '#tab=hops', 'click-row')
    await press(page, 'filters')
    await page.keyboard.down('Control')
    for (const row of (await page.$$(testId('click-row'))).slice(0, 2)) await row.click()
    await page.keyboard.up('Control')
    await element(page, 'marked-count')
    yield page
    await press(page, 'marked-clear')
    await fill(page, 'click-search', 'zzz')
    await element(page, 'none-found')
    yield page
  },
  'the note of a click': pressed('write-note', 'click-note'),
  'the menu of exports': pressed('export-menu', 'export-all'),
  'the evidence pack': pressed('evidence-pack', 'save-pack'),
  async *'two clicks compared'(chromium) {
    const page = await openShown(chromium, '#tab=hops', 'hop')
    await press(page, 'compare-with')
    await (await page.waitForSelector('[role="dialog"] [data-testid="click-row"]'))?.click()
    yield page
    await press(page, 'compare-chosen')
    await element(page, 'compare-verdict')
    yield page
  },
}
