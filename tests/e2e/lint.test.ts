import { describe, expect, it } from 'vitest'
import { DEMO_PAGE } from './harness/pages/demo-page'
import { openWorkbenchBy } from './harness/pages/follow'
import { firePostback, fixAll, previewPostback } from './harness/pages/postback-form'
import { textLike, texts } from './harness/pages/view'
import { prepareStage } from './harness/stage'

const stage = prepareStage()

const BAD =
  'http:/go.trk.example/postback?clickid={{clickid}}&&sum=1,50&currency=usd&et=OPTIONAL&amp;txid=t%252D1 '
const GOOD = 'https://go.trk.example/postback?clickid={clickid}&sum=1.50&currency=USD&txid=t%2D1'

describe('a bad template', () => {
  it('is put right by its findings’ buttons, and then counts', async () => {
    const page = await stage.chromium.openPage(DEMO_PAGE)
    await Promise.all([page.waitForNavigation(), page.click('#meta')])
    const popup = await stage.chromium.openPopup(page)
    const form = await openWorkbenchBy(stage.chromium.browser, popup, 'test-postback')

    await previewPostback(form, BAD)
    const [said] = await texts(form, 'findings')
    expect(said).toContain('http, not https')
    expect(said).toContain('{clickid}')
    expect(said).toContain('&amp;')
    const pressed = await fixAll(form)
    expect(pressed).toEqual(
      expect.arrayContaining(['Use https', 'Write {clickid}', 'Write 1.50', 'Write USD']),
    )
    await textLike(form, 'rules-ran', /rules ran: nothing found$/)

    const written = await form.$eval(
      '[data-testid="postback-template"]',
      (field) => (field as HTMLTextAreaElement).value,
    )
    expect(written).toBe(GOOD)
    const run = await firePostback(form, written)
    expect(run.verdict, run.card).toMatch(/accepted/i)
    const [clickId] = [...stage.network.tracker.clicks.keys()]
    expect(stage.network.tracker.conversions).toEqual([expect.objectContaining({ clickId, sum: '1.50' })])
    await Promise.all([page.close(), form.close()])
  })
})
