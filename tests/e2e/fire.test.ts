import { describe, expect, it } from 'vitest'
import { GRAPH_DATASET, GRAPH_TOKEN } from '@/tests/network/hosts/graph'
import { readDatabase } from './harness/database'
import { DEMO_PAGE } from './harness/pages/demo-page'
import { openWorkbenchBy } from './harness/pages/follow'
import { fireMetaTest, type MetaTest } from './harness/pages/meta-form'
import { firePostback, previewPostback, sayReceiver, sendPostback } from './harness/pages/postback-form'
import { element, fill, press, text, textLike, type View } from './harness/pages/view'
import { prepareStage } from './harness/stage'

const stage = prepareStage()
const META_TEST: MetaTest = {
  dataset: GRAPH_DATASET,
  token: GRAPH_TOKEN,
  testCode: 'TEST12345',
  eventName: 'Lead',
  email: 'Jane.Doe@Shop.example ',
}

/** Makes the demo's click with this link, opens its popup and there the test of this name. */
async function openTest(link: string, button: 'test-postback' | 'test-capi') {
  const page = await stage.chromium.openPage(DEMO_PAGE)
  await Promise.all([page.waitForNavigation(), page.click(link)])
  const popup = await stage.chromium.openPopup(page)
  const form = await openWorkbenchBy(stage.chromium.browser, popup, button)
  return { page, form }
}

const postbacks = () =>
  stage.network.received['go.trk.example'].filter(
    ({ url }) => !/\/(click|offer|favicon)/.test(new URL(url).pathname),
  )
const bodyText = (view: View) => view.evaluate(() => document.body.innerText)

describe('a postback test', () => {
  it('reaches the tracker once, as previewed, without cookies and without the Origin of the extension', async () => {
    const { page, form } = await openTest('#meta', 'test-postback')
    const template = 'https://go.trk.example/postback?clickid={clickid}&sum=12.50&txid=t-1&keep=%2F~{'
    const preview = await previewPostback(form, template)
    const run = await firePostback(form, template)

    const [received, ...more] = postbacks()
    expect(more).toEqual([])
    expect(received?.method).toBe('GET')
    expect(preview).toContain(`https://go.trk.example${received?.rawUrl}`)
    expect(received?.headers.cookie).toBeUndefined()
    expect(received?.headers.origin).toBeUndefined()
    const [clickId] = [...stage.network.tracker.clicks.keys()]
    expect(stage.network.tracker.conversions).toEqual([expect.objectContaining({ clickId, sum: '12.50' })])
    expect(run.verdict, run.card).toMatch(/accepted/i)
    expect(run.card).toContain('200')
    expect(run.card).toMatch(/sent from this browser/i)
    await Promise.all([page.close(), form.close()])
  })

  it('by POST carries its body and no Origin, which a firewall would refuse', async () => {
    const { page, form } = await openTest('#meta', 'test-postback')
    await element(form, 'postback-method')
    await form.select('[data-testid="postback-method"]', 'POST')
    await fill(form, 'postback-body', 'clickid={clickid}&sum=9')
    const run = await firePostback(form, 'https://go.trk.example/postback?waf=1')
    const [received] = postbacks()
    expect(received).toMatchObject({ method: 'POST' })
    expect(received?.body).toMatch(/^clickid=[0-9a-f]{24}&sum=9$/)
    expect(received?.headers.origin).toBeUndefined()
    expect(run.verdict, run.card).toMatch(/accepted/i)
    await Promise.all([page.close(), form.close()])
  })

  it.each([
    ['a duplicate', '/postback?clickid={clickid}', /duplicate/i, 2],
    ['an unknown click', '/postback?clickid=ffffffffffffffffffffffff', /rejected/i, 1],
    ['an error in a 200', '/error200', /rejected/i, 1],
    ['a web page in the place of an answer', '/html200', /unclear/i, 1],
    ['a pixel', '/gif', /unclear/i, 1],
    ['a redirect, which is not followed', '/redirect?clickid={clickid}', /unclear|rejected/i, 1],
    ['a connection that breaks', '/reset', /no answer/i, 1],
  ])('names %s', async (_what, path, verdict, times) => {
    const { page, form } = await openTest('#meta', 'test-postback')
    let run = { verdict: '', card: '' }
    for (let time = 0; time < times; time += 1)
      run = await firePostback(form, `https://go.trk.example${path}`)
    expect(run.verdict, run.card).toMatch(verdict)
    await Promise.all([page.close(), form.close()])
  })

  it('names the real network error', async () => {
    const { page, form } = await openTest('#meta', 'test-postback')
    const run = await firePostback(form, 'https://gone.invalid/postback?clickid={clickid}')
    expect(run.card).toContain('ERR_NAME_NOT_RESOLVED')
    await Promise.all([page.close(), form.close()])
  })

  it('reads an answer in its own charset', async () => {
    const { page, form } = await openTest('#meta', 'test-postback')
    const run = await firePostback(form, 'https://go.trk.example/latin1?clickid={clickid}')
    expect(run.card).toContain('Conversión aceptada: 12,50 £')
    await Promise.all([page.close(), form.close()])
  })

  it('names each failure as its partner words it', async () => {
    const { page, form } = await openTest('#meta', 'test-postback')
    const wrong = 'ffffffffffffffffffffffff'
    const failures: [template: string, verdict: RegExp, says: RegExp, times?: number][] = [
      [
        `https://demo.go2cloud.org/aff_lsr?transaction_id=${wrong}`,
        /rejected/,
        /200, but an error in the body.*TUNE/,
      ],
      ['https://demo.go2cloud.org/aff_lsr?transaction_id={clickid}', /duplicate/, /Duplicate conversion/, 2],
      ['https://affise.partner.example/postback?clickid={clickid}&secure=wr0ng', /rejected/, /Access denied/],
      ['https://affise.partner.example/postback?clickid=&sum=1', /rejected/, /Missing mandatory parameter/],
      [
        `https://keitaro.partner.example/f00dcafe/postback?subid=${wrong}`,
        /rejected/,
        /Keitaro answers “SubID not/,
      ],
      [
        `https://tsyndicate.com/api/v1/cpa/action?clickid=${wrong}`,
        /rejected/,
        /TrafficStars.*invalid clickid/,
      ],
      [`https://s.magsrv.com/tag.php?tag=${wrong}`, /rejected/, /ERROR: Tag is invalid/],
      ['https://offer18.partner.example/p?mid=1&tid={clickid}', /duplicate/, /Multi Conversion/, 2],
      [
        'https://everflow.partner.example/?nid=1&transaction_id={clickid}',
        /unclear/,
        /only its report tells/,
      ],
      ['https://ad.admitad.com/tt?uid={clickid}', /unclear/, /1×1.*pixels answer like that/],
      ['https://go.trk.example/waf', /blocked/, /page of Cloudflare/],
      ['http://go.trk.example/redirect?clickid={clickid}', /unclear/, /from http to https.*Write https:/],
      ['https://bad-tls.example/landing', /no answer/, /certificate.*Nothing was delivered/],
      ['https://go.trk.example/gzip', /accepted/, /success=true/],
      ['https://go.trk.example/broken-charset', /unclear/, /not valid utf-8/],
      ['https://go.trk.example/reset', /no answer/, /may have been delivered/],
    ]
    for (const [template, verdict, says, times = 1] of failures) {
      let run = { verdict: '', card: '' }
      for (let time = 0; time < times; time += 1) run = await firePostback(form, template)
      expect(run.verdict, `${template}: ${run.card}`).toMatch(verdict)
      expect(run.card, template).toMatch(says)
      expect(run.card, template).toMatch(/Only the partner’s log shows/)
    }
    expect(stage.network.partners['offer18.partner.example']).toHaveLength(1)
    expect(stage.network.partners['affise.partner.example']).toEqual([])
    await Promise.all([page.close(), form.close()])
  })

  it('by POST to http says that the redirect to https drops its body', async () => {
    const { page, form } = await openTest('#meta', 'test-postback')
    await element(form, 'postback-method')
    await form.select('[data-testid="postback-method"]', 'POST')
    await fill(form, 'postback-body', 'clickid={clickid}')
    const run = await firePostback(form, 'http://go.trk.example/redirect')
    expect(run.card).toMatch(/from http to https.*loses the body/)
    expect(postbacks().map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST http://go.trk.example/redirect',
    ])
    await Promise.all([page.close(), form.close()])
  })

  it('follows a redirect where that was said for it, and shows each hop', async () => {
    const { page, form } = await openTest('#meta', 'test-postback')
    await press(form, 'follow-redirects')
    const run = await firePostback(form, 'https://go.trk.example/redirect?clickid={clickid}')
    expect(run.verdict, run.card).toMatch(/accepted/)
    expect(run.card).toMatch(/Location: https:\/\/go\.trk\.example\/postback.*Redirect 1, followed/)
    const again = await firePostback(form, 'https://go.trk.example/redirect?clickid={clickid}')
    expect(again.card).toMatch(/It was not followed/)
    expect(postbacks().map(({ url }) => new URL(url).pathname)).toEqual([
      '/redirect',
      '/postback',
      '/redirect',
    ])
    await Promise.all([page.close(), form.close()])
  })

  it('never takes a secret to another host', async () => {
    const { page, form } = await openTest('#meta', 'test-postback')
    await press(form, 'follow-redirects')
    const run = await firePostback(
      form,
      'https://go.trk.example/elsewhere?clickid={clickid}&token=s3cr3t-t0ken',
    )
    expect(run.card).toMatch(/would have taken a secret to https:\/\/affise\.partner\.example/)
    expect(stage.network.received['affise.partner.example']).toEqual([])
    await Promise.all([page.close(), form.close()])
  })

  it('that was confirmed for one live partner does not follow a redirect to another', async () => {
    const { page, form } = await openTest('#meta', 'test-postback')
    await press(form, 'follow-redirects')
    const run = await firePostback(form, 'https://go.trk.example/elsewhere?clickid={clickid}')
    expect(run.card).toMatch(/affise\.partner\.example is a live partner, and this test is not meant for it/)
    expect(stage.network.received['affise.partner.example']).toEqual([])
    await Promise.all([page.close(), form.close()])
  })

  it('shows a pixel from its stored bytes, and asks for it only once', async () => {
    const { page, form } = await openTest('#meta', 'test-postback')
    await firePostback(form, 'https://go.trk.example/gif?clickid={clickid}')
    const image = await element(form, 'answer-image')
    expect(await image.evaluate((shown) => (shown as HTMLImageElement).naturalWidth)).toBe(1)
    expect(await image.evaluate((shown) => (shown as HTMLImageElement).src)).toMatch(
      /^data:image\/gif;base64,R0lGOD/,
    )
    await press(form, 'body-hex')
    expect(await bodyText(form)).toContain('47 49 46 38 39 61')
    expect(postbacks()).toHaveLength(1)
    await Promise.all([page.close(), form.close()])
  })

  it('to a live partner is not sent without a word on whose money it is, not even by a message', async () => {
    const { page, form } = await openTest('#meta', 'test-postback')
    await fill(form, 'postback-template', 'https://go.trk.example/postback?clickid={clickid}&sum=5')
    await press(form, 'postback-send')
    expect(await text(form, 'postback-confirm')).toBe('Send it')
    expect(await bodyText(form)).toMatch(
      /go\.trk\.example takes this for a real conversion with a payout of 5/,
    )
    await form.keyboard.press('Escape')
    const draft = { template: 'https://go.trk.example/postback?clickid=1', method: 'GET', values: [] }
    const replies = await form.evaluate(
      (draft) =>
        Promise.all(
          [{}, { confirmedFor: 'other.example' }].map((shot) =>
            chrome.runtime.sendMessage({ name: 'fire-postback', payload: { ...draft, ...shot } }),
          ),
        ),
      draft,
    )
    const refused = { ok: false, error: expect.stringContaining('go.trk.example is a live partner') }
    expect(replies).toEqual([refused, refused])
    expect(postbacks()).toEqual([])
    await Promise.all([page.close(), form.close()])
  })

  it('to a receiver of one’s own is sent at once', async () => {
    const { page, form } = await openTest('#meta', 'test-postback')
    const template = 'https://go.trk.example/postback?clickid={clickid}'
    await sayReceiver(form, template, 'own')
    const run = await firePostback(form, template)
    expect(run.card).toMatch(/to my own/)
    expect(postbacks()).toHaveLength(1)
    await sayReceiver(form, template, 'live')
    await Promise.all([page.close(), form.close()])
  })

  it('keeps a secret out of the run that is stored', async () => {
    const { page, form } = await openTest('#meta', 'test-postback')
    await firePostback(form, 'https://go.trk.example/postback?clickid={clickid}&security_token=s3cr3t-t0ken')
    expect(postbacks()[0]?.url).toContain('s3cr3t-t0ken')
    expect(JSON.stringify(await readDatabase(form))).not.toContain('s3cr3t-t0ken')
    await Promise.all([page.close(), form.close()])
  })

  it('whose worker dies while it waits may have been delivered, and says so', async () => {
    const { page, form } = await openTest('#meta', 'test-postback')
    await fill(form, 'postback-template', 'https://go.trk.example/slow?ms=20000&clickid={clickid}')
    await sendPostback(form)
    await stage.network.waitForRequest(({ url }) => url.includes('/slow'))
    await stage.chromium.killWorker()
    await page.reload()
    await textLike(form, 'run', /unknown.*may have been delivered/i)
    expect(postbacks()).toHaveLength(1)
    await Promise.all([page.close(), form.close()])
  })

  it('leaves no rule and no pending run behind', async () => {
    const workbench = await stage.chromium.openWorkbench()
    const rules = await workbench.evaluate(() => chrome.declarativeNetRequest.getSessionRules())
    expect(rules).toEqual([])
    const { runs } = await readDatabase(workbench)
    expect(runs.length).toBeGreaterThan(5)
    expect(runs.filter(({ state }) => state === 'pending')).toEqual([])
    await workbench.close()
  })
})

describe('a Meta test event', () => {
  it('arrives at the Graph API with fbc from the captured fbclid and hashed customer data', async () => {
    const { page, form } = await openTest('#meta', 'test-capi')
    const run = await fireMetaTest(form, META_TEST)

    const [received, ...more] = stage.network.received['graph.facebook.com']
    expect(more).toEqual([])
    const body = JSON.parse(received?.body ?? '{}')
    const fbclid = new URL(stage.network.received['go.trk.example'][0]?.url as string).searchParams.get(
      'fbclid',
    )
    expect(body.test_event_code).toBe('TEST12345')
    expect(body.data[0].user_data.fbc).toMatch(new RegExp(`^fb\\.1\\.\\d{13}\\.${fbclid}$`))
    expect(body.data[0].user_data.em).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)])
    expect(received?.headers.authorization).toBe(`Bearer ${GRAPH_TOKEN}`)
    expect(received?.headers.cookie).toBeUndefined()
    expect(received?.headers.origin).toBeUndefined()
    expect(stage.network.graph.accepted).toHaveLength(1)
    expect(run.verdict, run.card).toMatch(/accepted/i)
    await Promise.all([page.close(), form.close()])
  })

  it('says when the token is wrong, and keeps the token nowhere', async () => {
    const { page, form } = await openTest('#meta', 'test-capi')
    const token = 'EAAwrongTOKENwrongTOKEN'
    const run = await fireMetaTest(form, { ...META_TEST, token })
    expect(run.verdict).toMatch(/token/i)
    expect(await bodyText(form)).not.toContain(token)
    expect(await form.content()).not.toContain(token)
    expect(JSON.stringify(await readDatabase(form))).not.toContain(token)
    await Promise.all([page.close(), form.close()])
  })

  it('is not taken for accepted when Meta received nothing', async () => {
    const { page, form } = await openTest('#meta', 'test-capi')
    stage.network.graph.next({ lying200: true })
    const run = await fireMetaTest(form, META_TEST)
    expect(run.verdict).toMatch(/ignored/i)
    await Promise.all([page.close(), form.close()])
  })

  it('cannot be sent without a test event code', async () => {
    const { page, form } = await openTest('#meta', 'test-capi')
    await fill(form, 'capi-dataset', GRAPH_DATASET)
    await fill(form, 'capi-token', GRAPH_TOKEN)
    expect(
      await form.$eval('[data-testid="capi-send"]', (button) => (button as HTMLButtonElement).disabled),
    ).toBe(true)
    expect(await text(form, 'capi-preview')).not.toContain(GRAPH_TOKEN)
    await Promise.all([page.close(), form.close()])
  })
})

it('a draft is kept as typed when the form is left', async () => {
  const { page, form } = await openTest('#meta', 'test-postback')
  const template = 'https://go.trk.example/postback?clickid={clickid}&draft=kept'
  await fill(form, 'postback-template', template)
  const url = form.url()
  await form.waitForFunction(async () =>
    JSON.stringify(await chrome.storage.session.get(null)).includes('draft=kept'),
  )
  await form.close()
  const again = await stage.chromium.openPage(url)
  await again.waitForSelector('[data-testid="postback-template"]')
  await again.waitForFunction(
    (wanted) =>
      (document.querySelector('[data-testid="postback-template"]') as HTMLInputElement).value === wanted,
    {},
    template,
  )
  await Promise.all([page.close(), again.close()])
})
