import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page, WebWorker } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formats } from '@/lib/evidence/formats/all'
import { goodDrafts, ids } from '@/tests/lib/capi/drafts'
import { GRAPH_DATASET, GRAPH_TOKEN } from '@/tests/network/hosts/graph'
import { GA4 } from '@/tests/network/hosts/vendors/ga4'
import { PINTEREST } from '@/tests/network/hosts/vendors/pinterest'
import { REDDIT } from '@/tests/network/hosts/vendors/reddit'
import { SNAPCHAT } from '@/tests/network/hosts/vendors/snapchat'
import { TIKTOK } from '@/tests/network/hosts/vendors/tiktok'
import type { VendorFault, VendorId } from '@/tests/network/hosts/vendors/vendor'
import { readDatabase } from './harness/database'
import { download } from './harness/downloads'
import { type CapiTest, fillCapiForm, fireCapiTest, fireLiveEvent } from './harness/pages/capi-form'
import { clickLinkTo } from './harness/pages/demo-page'
import { openWorkbenchBy } from './harness/pages/follow'
import { openNotebook } from './harness/pages/notebook'
import { element, press, testId, text, textLike } from './harness/pages/view'
import { prepareStage } from './harness/stage'
import { runningWorker } from './harness/worker'

const folder = mkdtempSync(join(tmpdir(), 'clickscope-'))
const stage = prepareStage()

const GL = '1*j9cbt9*_ga*OTAyMzMwOTQ3LjE3Mzk4MDUxMTk.'
const LINK = `https://shop.example/landing?${new URLSearchParams({ ...ids, _gl: GL })}`
const email = ' Jane.Doe@Shop.example'

interface VendorCase {
  id: VendorId
  host:
    | 'business-api.tiktok.com'
    | 'tr.snapchat.com'
    | 'api.pinterest.com'
    | 'ads-api.reddit.com'
    | 'www.google-analytics.com'
  fields: Record<string, string>
  secret: [name: string, value: string]
  /** A change that the pre-flight lets pass, and the platform refuses; the verdict as the user reads it. */
  refused: [change: Record<string, string>, verdict: RegExp]
  lie: RegExp
  /** What the form took from the click, as it arrives. */
  fromClick: string
}

const CASES: readonly VendorCase[] = [
  {
    id: 'tiktok',
    host: 'business-api.tiktok.com',
    fields: { event_source_id: TIKTOK.pixel, test_event_code: 'TEST12345', email },
    secret: ['accessToken', TIKTOK.token],
    refused: [{ event_source_id: 'ANOTHERPIXEL' }, /no permission/i],
    lie: /partly accepted/i,
    fromClick: ids.ttclid,
  },
  {
    id: 'snapchat',
    host: 'tr.snapchat.com',
    fields: { pixel: SNAPCHAT.pixel, em: email },
    secret: ['accessToken', SNAPCHAT.token],
    refused: [{ pixel: '00000000-754e-4be2-8e55-c949a984a39f' }, /token not accepted/i],
    lie: /refused/i,
    fromClick: ids.ScCid,
  },
  {
    id: 'pinterest',
    host: 'api.pinterest.com',
    fields: { ad_account_id: PINTEREST.account, em: email },
    secret: ['accessToken', PINTEREST.token],
    refused: [{ ad_account_id: '1' }, /no permission/i],
    lie: /refused/i,
    fromClick: ids.epik,
  },
  {
    id: 'reddit',
    host: 'ads-api.reddit.com',
    fields: { pixel_id: REDDIT.pixel, test_id: 't2_test', email },
    secret: ['accessToken', REDDIT.token],
    refused: [{ pixel_id: 'a2_another' }, /no permission/i],
    lie: /ignored/i,
    fromClick: ids.rdt_cid,
  },
  {
    id: 'ga4',
    host: 'www.google-analytics.com',
    fields: { measurement_id: GA4.measurementId, value: '12.50', currency: 'USD', email },
    secret: ['api_secret', GA4.secret],
    refused: [{ currency: ' ' }, /refused/i],
    lie: /unclear/i,
    fromClick: '902330947.1739805119',
  },
]

let shop: Page
let form: Page

beforeAll(async () => {
  shop = await stage.chromium.openPage('about:blank')
  await Promise.all([shop.waitForNavigation({ waitUntil: 'load' }), clickLinkTo(shop, LINK)])
})

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await shop?.close()
})

async function openForms(): Promise<void> {
  const popup = await stage.chromium.openPopup(shop)
  form = await openWorkbenchBy(stage.chromium.browser, popup, 'test-capi')
}

/** What the worker replies to a message of one of the extension's own pages. */
function askWorker(name: string, payload: object): Promise<{ ok: boolean; result?: { unlock: string } }> {
  return form.evaluate((message) => chrome.runtime.sendMessage(message), { name, payload })
}

function testOf({ id, fields, secret: [name, value] }: VendorCase, change = {}): CapiTest {
  return { api: id, fields: { ...fields, [name]: value, ...change } }
}

describe.each(CASES)('$id', (vendor) => {
  const { id, host, secret, refused, lie, fromClick } = vendor
  const [, token] = secret

  it('takes a test event from the form, with the ID of the click and hashed customer data', async () => {
    await openForms()
    const run = await fireCapiTest(form, testOf(vendor))
    const [received, ...more] = stage.network.received[host]
    expect(more).toEqual([])
    expect(run.verdict, run.card).toBe('accepted')
    expect(received?.body).toContain(fromClick)
    expect(received?.body).toMatch(/[0-9a-f]{64}/)
    expect(received?.body).not.toMatch(/jane/i)
    expect(received?.headers.cookie).toBeUndefined()
    expect(received?.headers.origin).toBeUndefined()
    expect(`${received?.url} ${JSON.stringify(received?.headers)}`).toContain(token)
    expect(stage.network.vendors[id].accepted).toMatchObject([{ test: true }])
    await form.close()
  })

  it('is read as it means it when it refuses', async () => {
    const [change, verdict] = refused
    await openForms()
    const run = await fireCapiTest(form, testOf(vendor, change))
    expect(run.verdict, run.card).toMatch(verdict)
    expect(stage.network.vendors[id].accepted).toEqual([])
    await form.close()
  })

  it('is not believed when it lies with a 2xx', async () => {
    await openForms()
    stage.network.vendors[id].next('lying200')
    const run = await fireCapiTest(form, testOf(vendor))
    expect(run.verdict, run.card).toMatch(lie)
    await form.close()
  })

  it('takes a live event from the form only when just that one was let go', async () => {
    await openForms()
    const run = await fireLiveEvent(form, testOf(vendor))
    expect(run.card).toMatch(/live event/)
    expect(stage.network.received[host]).toHaveLength(1)
    expect(stage.network.vendors[id].accepted).toMatchObject([{ test: false }])
    expect(await text(form, 'capi-send')).toBe('Send test event')
    expect(JSON.stringify(await readDatabase(form))).not.toContain(token)
    await form.close()
  })

  it('gets no live event that its worker was not told to let go, and none twice', async () => {
    await openForms()
    const { draft: fields = {}, secrets = {} } = goodDrafts(Date.now())[id] ?? {}
    const event = { api: id, fields, secrets, mode: 'live' }
    const refused = { ok: false, error: expect.stringMatching(/live event.*Nothing was sent/) }
    expect(await askWorker('fire-capi', event)).toEqual(refused)
    expect(await askWorker('fire-capi', { ...event, unlock: 'forged' })).toEqual(refused)
    const { result } = await askWorker('unlock-live', { api: id, fields })
    expect(await askWorker('fire-capi', { ...event, ...result })).toMatchObject({ ok: true })
    expect(await askWorker('fire-capi', { ...event, ...result })).toEqual(refused)
    const another = await askWorker('unlock-live', { api: id, fields })
    const changed = { ...fields, value: '99999' }
    expect(await askWorker('fire-capi', { ...event, fields: changed, ...another.result })).toEqual(refused)
    expect(stage.network.received[host]).toHaveLength(1)
    expect(stage.network.vendors[id].accepted).toMatchObject([{ test: false }])
    await form.close()
  })

  it.each<VendorFault>(['echoToken'])(
    'shows its token nowhere, also when the answer says it',
    async (fault) => {
      await openForms()
      stage.network.vendors[id].next(fault)
      await fireCapiTest(form, testOf(vendor))
      expect(stage.network.received[host]).toHaveLength(1)
      expect(await text(form, 'capi-preview')).toContain(`‹token›`)
      expect(await form.content()).not.toContain(token)
      expect(await form.evaluate(() => document.body.innerText)).not.toContain(token)
      expect(JSON.stringify(await readDatabase(form))).not.toContain(token)
      await form.close()
    },
  )
})

it('Meta takes a live event only when just that one was let go', async () => {
  await openForms()
  const fields = { dataset: GRAPH_DATASET, accessToken: GRAPH_TOKEN, em: email }
  const run = await fireLiveEvent(form, { api: 'meta', fields })
  expect(run.verdict, run.card).toBe('accepted')
  const [accepted, ...more] = stage.network.graph.accepted
  expect(more).toEqual([])
  expect(accepted?.event).toBeDefined()
  expect(accepted?.testEventCode).toBeUndefined()
  const secrets = { accessToken: GRAPH_TOKEN }
  const again = await askWorker('fire-capi', { api: 'meta', fields, secrets, mode: 'live' })
  expect(again).toEqual({ ok: false, error: expect.stringMatching(/live event.*Nothing was sent/) })
  expect(stage.network.received['graph.facebook.com']).toHaveLength(1)
  await form.close()
})

it('no token is in a text, an attribute, the log, the notebook or an export, whatever was answered', async () => {
  const meta = { dataset: GRAPH_DATASET, accessToken: GRAPH_TOKEN, test_event_code: 'TEST12345', em: email }
  const tests: CapiTest[] = [{ api: 'meta', fields: meta }, ...CASES.map((vendor) => testOf(vendor))]
  const tokens = [GRAPH_TOKEN, ...CASES.map(({ secret: [, token] }) => token)]
  const withoutTokens = (text: string, where: string) => {
    for (const token of tokens) expect(text.includes(token), `${where}: ${token}`).toBe(false)
  }
  const logged: string[] = []
  const listen = (source: Page | WebWorker) =>
    (source as Page).on('console', (message) => logged.push(message.text()))
  listen(await runningWorker(stage.chromium.browser))
  await openForms()
  listen(form)
  form.on('pageerror', (error) => logged.push(String(error)))
  for (const test of tests) {
    stage.network.graph.next({ echoToken: true })
    for (const { id } of CASES) if (id === test.api) stage.network.vendors[id].next('echoToken')
    await fireCapiTest(form, test)
    withoutTokens(await form.content(), test.api)
    const values = await form.$$eval('input:not([type=password])', (fields) =>
      fields.map((field) => (field as HTMLInputElement).value),
    )
    withoutTokens(values.join(' '), test.api)
  }
  for (const { host } of CASES) expect(stage.network.received[host]).toHaveLength(1)
  expect(stage.network.received['graph.facebook.com']).toHaveLength(1)
  for (const format of formats) {
    await press(form, 'export-menu')
    await press(form, `format-${format.id}`)
    const path = await download(stage.chromium.browser, folder, () => press(form, 'export-click'))
    const exported = readFileSync(path, 'utf8')
    expect(exported.length).toBeGreaterThan(0)
    withoutTokens(exported, format.id)
  }
  const notebook = await openNotebook(stage.chromium)
  listen(notebook)
  const rows = await notebook.$$(testId('open-run'))
  expect(rows.length).toBeGreaterThanOrEqual(tests.length)
  for (const row of rows.slice(0, tests.length)) {
    await row.click()
    await element(notebook, 'run-detail')
    withoutTokens(await notebook.content(), 'notebook')
  }
  withoutTokens(logged.join(' '), 'log')
  await Promise.all([form.close(), notebook.close()])
})

it('what was typed at one API is there at the next, in its words', async () => {
  await openForms()
  const reddit = { tracking_type: 'PURCHASE', value: '7.25', currency: 'EUR' }
  await fillCapiForm(form, { api: 'reddit', fields: reddit })
  await press(form, 'form-pinterest')
  const preview = await textLike(form, 'capi-preview', /"checkout"/)
  expect(preview).toContain('"7.25"')
  expect(preview).toContain('"EUR"')
  await form.close()
})

it('nothing can be sent that the platform would not take, and the form says why', async () => {
  await openForms()
  await fillCapiForm(form, { api: 'snapchat', fields: { pixel: SNAPCHAT.pixel, event_name: 'Purchase' } })
  expect(await textLike(form, 'findings', /PURCHASE/)).toMatch(/blocks sending/i)
  const send = await element(form, 'capi-send')
  expect(await send.evaluate((button) => (button as HTMLButtonElement).disabled)).toBe(true)
  await form.close()
})
