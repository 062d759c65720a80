import type { Page } from 'puppeteer-core'
import { afterEach, expect, it } from 'vitest'
import { CAMPAIGN_IDS } from '@/tests/network/campaigns'
import { readDatabase } from './harness/database'
import { showLinkTo } from './harness/pages/demo-page'
import { openWorkbenchBy } from './harness/pages/follow'
import { fireAsItStands } from './harness/pages/postback-form'
import { element, fill, press, testId, text, textLike, texts } from './harness/pages/view'
import { prepareStage } from './harness/stage'

const stage = prepareStage()

const CLICK = `https://go.trk.example/click?campaign=${CAMPAIGN_IDS.network}`
const TEMPLATE = 'https://go.trk.example/postback?clickid={sub5}&sum={payout}&type={event_name}'
const WRONG = 'https://go.trk.example/postback?clickid={sub4}&sum=12.50'

// A second attempt begins as the first did.
afterEach(async () => {
  const worker = await stage.chromium.worker()
  await worker.evaluate(() => chrome.storage.local.clear())
})

/** Says in the settings whose tracker runs on a domain. */
async function tieDomain(workbench: Page, domain: string, platform: string) {
  await press(workbench, 'settings')
  await press(workbench, 'settings-platforms')
  await fill(workbench, 'own-domain', domain)
  await workbench.select(testId('own-domain-of'), platform)
  await press(workbench, 'add-domain')
  await element(workbench, 'own-platform')
  await press(workbench, 'settings-close')
}

async function copyAndPaste(form: Page, button: string, field: string) {
  await form.click(`[aria-label="${button}"]`)
  await form.waitForSelector('[aria-label="Copied"]')
  const pasted = await element(form, field)
  await pasted.focus()
  await form.keyboard.down('Control')
  await form.keyboard.press('KeyA', { commands: ['SelectAll'] })
  await form.keyboard.press('KeyV', { commands: ['Paste'] })
  await form.keyboard.up('Control')
}

const tracked = () => [...stage.network.tracker.clicks.keys()]
const isSendDisabled = (form: Page) =>
  form.$eval(testId('postback-send'), (button) => (button as HTMLButtonElement).disabled)

it('the click tells which slot the network must return, and a template with another is refused', async () => {
  const { chromium, network } = stage
  const page = await chromium.openPage('about:blank')
  await showLinkTo(page, CLICK)
  await Promise.all([page.waitForNavigation(), page.click('#link')])
  const form = await openWorkbenchBy(chromium.browser, await chromium.openPopup(page), 'test-postback')

  // Nothing tells yet whose tracker it is: host, slot and value are known, and its address is asked for.
  await press(form, 'implied-others')
  const unknown = await text(form, 'implied-unknown')
  expect(unknown).toContain('go.trk.example’s click ID went to Everflow in sub5.')
  expect(unknown).toContain('paste the postback URL that it gave you and return {sub5} in it')
  expect(unknown).toContain(tracked()[0])

  await tieDomain(form, 'go.trk.example', 'redtrack')
  const said = await textLike(form, 'implied', /RedTrack’s clickid/)
  expect(said).toContain(
    `RedTrack’s clickid went to Everflow in sub5, so Everflow must call ${TEMPLATE} Fires Everflow (ef.trk.example) Receives RedTrack (go.trk.example) Returns RedTrack’s clickid`,
  )
  expect((await texts(form, 'implied'))[1]).toMatch(
    /^Everflow’s _ef_transaction_id went to shop\.example in _ef_transaction_id, so shop\.example must call https:\/\/ef\.trk\.example\/\?nid=/,
  )

  await copyAndPaste(form, 'Copy the template for Everflow', 'postback-template')
  expect(await form.$eval(testId('postback-template'), (field) => (field as HTMLInputElement).value)).toBe(
    TEMPLATE,
  )
  expect(await text(form, 'postback-preview')).toContain(`clickid=${tracked()[0]}&sum={payout}`)
  expect(await texts(form, 'findings')).not.toContainEqual(expect.stringContaining('went to Everflow'))

  await fill(form, 'postback-template', WRONG)
  await textLike(
    form,
    'findings',
    /clickid returns \{sub4\}, but RedTrack’s clickid went to Everflow in sub5\./,
  )
  expect(await isSendDisabled(form)).toBe(true)
  const [click] = (await readDatabase(form)).clicks
  const refused = await form.evaluate(
    (template, clickId) =>
      chrome.runtime.sendMessage({
        name: 'fire-postback',
        payload: { template, method: 'GET', values: [], clickId },
      }),
    WRONG,
    click?.id,
  )
  expect(refused).toMatchObject({ ok: false, error: expect.stringContaining('{sub4}') })
  expect(network.tracker.conversions).toEqual([])

  await form.locator('::-p-text(Write {sub5})').click()
  await form.waitForSelector(testId('findings'), { hidden: true })
  const run = await fireAsItStands(form)
  expect(run.verdict, run.card).toMatch(/accepted/i)
  expect(network.tracker.conversions).toEqual([
    expect.objectContaining({ clickId: tracked()[0], sum: '12.50' }),
  ])
  await Promise.all([page.close(), form.close()])
})
