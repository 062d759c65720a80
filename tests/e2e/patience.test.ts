import { beforeAll, beforeEach, expect, it } from 'vitest'
import { hopUrl, landing, via } from '@/tests/network/route'
import { expectClicks } from './harness/expect-clicks'
import { textLike } from './harness/pages/view'
import { type Record, recordSeenFrom } from './harness/recorded'
import { prepareStage } from './harness/stage'
import { workerEndedByBrowser } from './harness/worker'
import { clickLink, GCLID, LANDING } from './scenarios/scenario'

/** An idle worker lives for 30 s, and a server has as long to answer the greeting of TLS. */
const LONG = { timeout: 120_000 }

const stage = prepareStage()
let record: Record

beforeAll(async () => {
  record = recordSeenFrom(await stage.chromium.openWorkbench('#tool=links'))
})
beforeEach(() => record.forget())

async function click(url: string) {
  const { chromium, network } = stage
  const page = await chromium.browser.newPage()
  const clicked = clickLink(url)({ browser: chromium.browser, page, network })
  return { page, clicked }
}

const LANDED = 'http 200 hop6.example/landing'
const FIRST = ['link 302 hop1.example/302', LANDED, 'landed']

it('a timeout', LONG, async () => {
  const { page, clicked } = await click(via('302', landing({ host: 'silent-tls.example', gclid: GCLID })))
  // The page is the browser's own for an error, which nobody waits for.
  clicked.catch(() => {})
  await expectClicks(
    record,
    [['link 302 hop1.example/302', 'http net::ERR_TIMED_OUT silent-tls.example/landing', 'failed']],
    60_000,
  )
  const popup = await stage.chromium.openPopup(page)
  await textLike(
    popup,
    'verdict',
    /^The click failed at hop 2, silent-tls\.example: the server did not answer in time/,
  )
  await page.close()
})

it('a hop of 40 s, longer than its worker lives, is whole', LONG, async () => {
  const { page, clicked } = await click(via('302', hopUrl('slow', { ms: 40_000, to: LANDING })))
  await stage.network.waitForRequest(({ rawUrl }) => rawUrl.startsWith('/slow'))
  await workerEndedByBrowser(stage.chromium.browser, 38_000)
  await clicked
  const [whole] = await expectClicks(
    record,
    [['link 302 hop1.example/302', 'http 302 hop1.example/slow', LANDED, 'landed']],
    60_000,
  )
  const { startedAt = 0, endedAt = 0 } = whole?.hops[1] ?? {}
  expect(endedAt - startedAt).toBeGreaterThanOrEqual(40_000)
  expect(whole?.hops.map(({ requestHeaders }) => requestHeaders.length > 0)).toEqual([true, true, true])
  expect(whole?.gaps).toEqual([])
  await page.close()
})

it('a link on a landing page that outlived its worker is a new click', LONG, async () => {
  const { page, clicked } = await click(via('302', LANDING))
  await clicked
  await expectClicks(record, [FIRST])
  await page.evaluate(
    (href) => Object.assign(document.querySelector('#next') as object, { href }),
    via('302', LANDING, { host: 'hop2.example' }),
  )
  await workerEndedByBrowser(stage.chromium.browser)
  await page.click('#next')
  const [first, second] = await expectClicks(record, [FIRST, ['link 302 hop2.example/302', LANDED, 'landed']])
  expect(second?.previousClickId).toBe(first?.id)
  expect(second?.source).toEqual({ url: LANDING })
  await page.close()
})
