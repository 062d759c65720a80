import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Click } from '@/lib/schemas/click'
import { startNetwork, type TestNetwork } from '@/tests/network/network'
import { escapeHtml } from '@/tests/network/page'
import { landing, via } from '@/tests/network/route'
import { type Chromium, launchChromium } from './harness/chromium'
import { type EventFeed, feedEvents } from './harness/event-feed'
import { type Record, recordSeenFrom } from './harness/recorded'
import { GCLID, outline, startWith } from './scenarios/scenario'

/** An HTTP hop, a script's hop and a new tab; the ID is in each URL, so that each part alone would be kept. */
const CHAIN = via('302', via('replace', landing({ gclid: GCLID }), { host: 'hop2.example', gclid: GCLID }), {
  gclid: GCLID,
})
const HOPS = ['link 302 hop1.example/302', 'http 200 hop2.example/replace', 'script 200 hop6.example/landing']

let network: TestNetwork
let chromium: Chromium
let record: Record
let feed: EventFeed

beforeAll(async () => {
  network = await startNetwork()
  chromium = await launchChromium({ network })
  record = recordSeenFrom(await chromium.openPage(`${chromium.origin}/popup.html`))
  feed = await feedEvents(record.page)
})
afterEach(async () => {
  feed.onEvent(undefined)
  network.reset()
  const others = (await chromium.browser.pages()).filter((page) => page !== record.page)
  await Promise.all(others.map((page) => page.close().catch(() => {})))
  await record.forget()
})
afterAll(async () => {
  await chromium?.close()
  await network?.close()
})

/** Makes the click; `atEvent` is called with the place of each event of it, in the order in which they are told. */
async function makeClick(atEvent: (place: number) => void = () => {}): Promise<string[]> {
  const page = await chromium.browser.newPage()
  await startWith(page, `<a id="go" target="_blank" rel="noopener" href="${escapeHtml(CHAIN)}">Go</a>`)
  const told: string[] = []
  feed.onEvent((name) => {
    // The click begins with its tab; the last events of the page with the link may be told after that page is there.
    if (told.length === 0 && name !== 'tabs.onCreated') return
    // Whether a page comes to tell more, and when its notes are taken, is up to its short life.
    if (/^(webRequest|webNavigation|tabs)\./.test(name)) atEvent(told.push(name) - 1)
  })
  await page.click('#go')
  return told
}

/** What must not depend on the worker's life. */
function evidence(clicks: Click[]) {
  return clicks.map(({ hops, outcome, source, gaps }) => ({
    hops: hops.map(({ url, how, by, status, responseHeaders }) => ({
      url,
      how,
      by,
      status,
      headers: responseHeaders.filter(({ name }) => name.toLowerCase() !== 'date'),
    })),
    outcome,
    source,
    gaps,
  }))
}

const isWhole = (clicks: Click[]) =>
  clicks.length === 1 && clicks.every(({ hops, outcome }) => hops.length === 3 && outcome === 'landed')

/** Every hop is there, or it is said where some are not; of a click of which nothing was written nothing can be said. */
const isAccountedFor = (clicks: Click[]) =>
  clicks.length === 0 ||
  clicks.some(({ gaps }) => gaps.length > 0) ||
  clicks.flatMap(({ hops }) => hops).length >= HOPS.length

// Once: a second try would hide a hole that only sometimes is there.
describe('a worker that dies', { retry: 0 }, () => {
  let undisturbed: ReturnType<typeof evidence>
  let events: string[]

  beforeAll(async () => {
    const told = await makeClick()
    const clicks = await record.clicksOnce(isWhole)
    feed.onEvent(undefined)
    events = [...told]
    expect(clicks.map(outline)).toEqual([[...HOPS, 'landed']])
    undisturbed = evidence(clicks)
    await record.forget()
  })

  it('after it has written any one event of a click loses nothing of it', async () => {
    for (const [place, name] of events.entries()) {
      await dieAt(place, dieWritten)
      const clicks = await record.clicksOnce((known) => isWhole(known), 8_000)
      expect(evidence(clicks), `after event ${place}, ${name}`).toEqual(undisturbed)
      await tidy()
    }
  }, 180_000)

  it('before it has written an event leaves a gap at most: no hop twice, none that was not, no silent hole', async () => {
    for (const [place, name] of events.entries()) {
      await dieAt(place, () => chromium.killWorker())
      await network.waitForRequest(({ host }) => host === 'hop6.example')
      const known = await record.clicksOnce((clicks) => clicks.length > 0 && isAccountedFor(clicks), 3_000)
      const clicks = isAccountedFor(known) ? known : await clicksOfNextWorker()
      const hops = clicks.flatMap((click) => outline(click).slice(0, -1))
      const places = hops.map((hop) => HOPS.findIndex((known) => placeOf(known) === placeOf(hop)))
      const told = `killed at event ${place}, ${name}: ${JSON.stringify(clicks.map(outline))}`
      expect(places, told).not.toContain(-1)
      expect(places, told).toEqual([...new Set(places)].sort())
      expect(isAccountedFor(clicks), told).toBe(true)
      await tidy()
    }
  }, 180_000)

  /** What was told last is missed by nobody before the next worker finds the tab. */
  async function clicksOfNextWorker(): Promise<Click[]> {
    await chromium.killWorker()
    return record.clicksOnce(isAccountedFor, 5_000)
  }

  /** Makes the click, whose event at that place brings about the death. */
  function dieAt(place: number, die: () => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`Event ${place} of ${events} was not told, but ${JSON.stringify(told)}.`)),
        10_000,
      )
      const told: number[] = []
      void makeClick((at) => {
        told.push(at)
        if (at !== place) return
        clearTimeout(late)
        die().then(resolve, reject)
      }).catch(reject)
    })
  }

  /** Everything that was told is written, the next answer waits, and the worker is gone: then it goes on. */
  async function dieWritten(): Promise<void> {
    const held = network.hold()
    try {
      await record.clicks()
      await chromium.killWorker()
    } finally {
      held.release()
    }
  }

  async function tidy(): Promise<void> {
    feed.onEvent(undefined)
    const others = (await chromium.browser.pages()).filter((page) => page !== record.page)
    await Promise.all(others.map((page) => page.close().catch(() => {})))
    await record.forget()
    network.reset()
  }
})

/** `hop2.example/replace` of an outline's hop. */
const placeOf = (hop: string) => hop.split(' ').at(-1)
