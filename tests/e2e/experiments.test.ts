import { expect, it } from 'vitest'
import { readDatabase } from './harness/database'
import { DEMO_PAGE } from './harness/pages/demo-page'
import { openWorkbenchBy } from './harness/pages/follow'
import { sayReceiver } from './harness/pages/postback-form'
import { fill, press, testId, textLike, texts, type View } from './harness/pages/view'
import { prepareStage } from './harness/stage'

const stage = prepareStage()
const TRACKER = 'https://go.trk.example/postback?clickid={clickid}&sum=12.50&txid=t-1'

/** Makes the demo's click and opens its postback test, whose receiver agreed to a test. */
async function openExperiments(template: string) {
  const page = await stage.chromium.openPage(DEMO_PAGE)
  await Promise.all([page.waitForNavigation(), page.click('#meta')])
  const popup = await stage.chromium.openPopup(page)
  const form = await openWorkbenchBy(stage.chromium.browser, popup, 'test-postback')
  await sayReceiver(form, template, 'test')
  await press(form, 'experiments')
  return { page, form }
}

async function start(form: View, kind: string, pause = '0'): Promise<void> {
  await form.select(testId('experiment-kind'), kind)
  await fill(form, 'experiment-pause', pause)
  await press(form, 'experiment-start')
}

const postbacks = () =>
  stage.network.received['go.trk.example'].filter(({ url }) => url.includes('/postback'))
const clickIdOf = () => [...stage.network.tracker.clicks.keys()][0] ?? ''

it('changes one value at a time, in order, each sent once and without Origin and cookies', async () => {
  const { page, form } = await openExperiments(TRACKER)
  await start(form, 'values:sum')
  await textLike(form, 'experiment-progress', /all 5 sent/)
  const id = clickIdOf()
  expect(postbacks().map(({ rawUrl }) => rawUrl)).toEqual(
    ['sum=10', 'sum=10.00', 'sum=10%2C00', 'sum=1000', 'sum=12.50&sum=12.50'].map(
      (sum) => `/postback?clickid=${id}&${sum}&txid=t-1`,
    ),
  )
  for (const { headers } of postbacks()) {
    expect(headers.origin).toBeUndefined()
    expect(headers.cookie).toBeUndefined()
  }
  const rows = await texts(form, 'step')
  expect(rows[0]).toMatch(/^sum = 10 accepted 200 OK/)
  expect(rows[1]).toMatch(/^sum = 10\.00 ≠ duplicate 200 ≠ Duplicate conversion/)
  const { runs } = await readDatabase(form)
  expect(runs.map(({ experiment }) => experiment?.step).sort()).toEqual([0, 1, 2, 3, 4])
  await Promise.all([page.close(), form.close()])
})

it('has negatives ready, and shows which of them the receiver let through', async () => {
  const { page, form } = await openExperiments('https://go.trk.example/postback?clickid={clickid}&sum=1')
  await start(form, 'negatives')
  await textLike(form, 'experiment-progress', /all 7 sent/)
  const rows = await texts(form, 'step')
  expect(rows.filter((row) => /rejected (≠ )?4\d\d/.test(row))).toHaveLength(6)
  expect(rows.at(-1)).toMatch(/^sum = abc .*accepted should be rejected/)
  await Promise.all([page.close(), form.close()])
})

it.each([
  [
    'deduplicates',
    'https://demo.go2cloud.org/aff_lsr?transaction_id={clickid}&amount=1',
    /It deduplicates/,
    1,
  ],
  ['takes it twice', 'https://s.magsrv.com/tag.php?tag={clickid}&value=1', /It accepted both/, 2],
])('the same conversion twice shows that a receiver %s', async (_what, template, says, counted) => {
  const { page, form } = await openExperiments(template)
  await start(form, 'duplicate')
  await textLike(form, 'experiment', says)
  const host = new URL(template).host
  expect(stage.network.partners[host]).toHaveLength(counted)
  const received = Object.entries(stage.network.received).find(([name]) => name === host)?.[1] ?? []
  expect(received.map(({ rawUrl }) => rawUrl)).toEqual([received[0]?.rawUrl, received[0]?.rawUrl])
  await Promise.all([page.close(), form.close()])
})

it('that is cancelled sends nothing more, and says so', async () => {
  const { page, form } = await openExperiments(TRACKER)
  await start(form, 'values:sum', '20')
  await textLike(form, 'experiment-progress', /1 of 5 sent/)
  await press(form, 'experiment-cancel')
  await textLike(form, 'experiment-progress', /1 sent, 4 not sent/)
  expect(postbacks()).toHaveLength(1)
  await Promise.all([page.close(), form.close()])
})

it('goes on when its page is closed', async () => {
  const { page, form } = await openExperiments(TRACKER)
  const url = form.url()
  await start(form, 'values:sum', '0.5')
  await textLike(form, 'experiment-progress', /of 5 sent/)
  await form.close()
  await stage.network.waitForRequest(({ rawUrl }) => rawUrl.includes('sum=12.50&sum=12.50'))
  const again = await stage.chromium.openPage(url)
  await textLike(again, 'experiment-progress', /all 5 sent/)
  await Promise.all([page.close(), again.close()])
})

it('whose worker dies says what was not sent', async () => {
  const { page, form } = await openExperiments(TRACKER)
  await start(form, 'values:sum', '20')
  await stage.network.waitForRequest(({ url }) => url.includes('/postback'))
  await textLike(form, 'step', /accepted/)
  await stage.chromium.killWorker()
  await textLike(form, 'experiment-progress', /1 sent, 4 not sent/)
  await Promise.all([page.close(), form.close()])
})

it('is refused at a live partner, also by a message to the worker, also for one step of many', async () => {
  const { page, form } = await openExperiments(TRACKER)
  await sayReceiver(form, 'https://affise.partner.example/postback?clickid={clickid}', 'live')
  const replies = await form.evaluate(() => {
    const step = (host: string) => ({
      label: host,
      draft: { template: `https://${host}/postback?clickid=1`, method: 'GET', values: [] },
    })
    const experiment = (...hosts: string[]) =>
      chrome.runtime.sendMessage({
        name: 'start-experiment',
        payload: { title: 'x', pauseMs: 0, steps: hosts.map(step), confirmedFor: 'affise.partner.example' },
      })
    return Promise.all([
      experiment('affise.partner.example'),
      experiment('go.trk.example', 'affise.partner.example'),
      experiment('pre.example'),
    ])
  })
  const refused = { ok: false, error: expect.stringMatching(/is a live partner: experiments run only on/) }
  expect(replies).toEqual([refused, refused, refused])
  expect(stage.network.received['affise.partner.example']).toEqual([])
  expect(postbacks()).toEqual([])
  await Promise.all([page.close(), form.close()])
})

it('keeps a secret out of every run, also where the plan names it for another step', async () => {
  const { page, form } = await openExperiments(
    'https://affise.partner.example/postback?clickid={clickid}&secure=x&token=s3cr3t-t0ken',
  )
  await start(form, 'values:token')
  await textLike(form, 'experiment-progress', /all 4 sent/)
  const sent = stage.network.received['affise.partner.example'].map(({ url }) => new URL(url).searchParams)
  expect(sent.map((query) => query.getAll('token'))).toEqual([
    ['s3cr3t-t0ken'],
    ['s4cr4t-t1ken'],
    [''],
    ['s3cr3t-t0ken', 's3cr3t-t0ken'],
  ])
  const { runs } = await readDatabase(form)
  const ofThis = runs.filter(({ experiment }) => experiment?.title === 'Values of token')
  expect(ofThis).toHaveLength(4)
  expect(JSON.stringify(ofThis)).not.toMatch(/s3cr3t-t0ken|s4cr4t-t1ken/)
  await Promise.all([page.close(), form.close()])
})
