import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import type { Browser, Page } from 'puppeteer-core'
import { launchChromium } from '@/tests/e2e/harness/chromium'
import { type EventRecorder, type RawEvent, recordEvents } from '@/tests/e2e/harness/event-recorder'
import { launchFirefox } from '@/tests/e2e/harness/firefox'
import { recordSeenFrom } from '@/tests/e2e/harness/recorded'
import { outline, type Scenario } from '@/tests/e2e/scenarios/scenario'
import type { Trace } from '@/tests/lib/capture/recorded'
import { startNetwork, type TestNetwork } from '@/tests/network/network'
import { chosenScenarios } from './chosen'
import { shorten } from './shorten'

const FOLDER = fileURLToPath(new URL('../../tests/fixtures/traces/', import.meta.url))
/** Longer than a page's last notes take, and than Chromium waits before it first asks again for a failed page. */
const QUIET_MS = 2_000

const recorders = { chromium: recordInChromium, firefox: recordInFirefox }

/** Plays the chosen scenarios and writes what these browsers told of them into `tests/fixtures/traces`. */
export async function recordTraces(browsers: (keyof typeof recorders)[]): Promise<void> {
  const network = await startNetwork()
  try {
    for (const browser of browsers) await recorders[browser](network)
  } finally {
    await network.close()
  }
}

async function recordInChromium(network: TestNetwork): Promise<void> {
  const { browser, origin, openPage, close } = await launchChromium({ network })
  try {
    await recordIn('chromium', browser, await openPage(`${origin}/popup.html`), network)
  } finally {
    await close()
  }
}

async function recordInFirefox(network: TestNetwork): Promise<void> {
  const { browser, openExtensionPage, close } = await launchFirefox({ network })
  try {
    await recordIn('firefox', browser, await openExtensionPage('popup.html'), network)
  } finally {
    await close()
  }
}

/** One file per scenario whose clicks are on record as they must be; of the others the earlier one stays. */
async function recordIn(
  name: 'chromium' | 'firefox',
  browser: Browser,
  viewer: Page,
  network: TestNetwork,
): Promise<void> {
  const folder = `${FOLDER}${name}/`
  mkdirSync(folder, { recursive: true })
  // tsx has functions with names call a helper, also those that run in a page.
  await viewer.evaluate('globalThis.__name = (named) => named')
  const record = recordSeenFrom(viewer)
  const recorder = await recordEvents(viewer)
  const version = await browser.version()
  for (const [slug, scenario] of Object.entries(chosenScenarios)) {
    const wanted = wantedClicks(scenario, name)
    if (wanted.length === 0) continue
    const page = await browser.newPage()
    await recorder.take()
    await scenario.act({ browser, page, network })
    const fits = (clicks: string[][]) =>
      wanted.some((one) => isDeepStrictEqual(withoutErrorNames(clicks), withoutErrorNames(one)))
    await record.clicksOnce((known) => fits(known.map(outline)))
    const events = shorten(await takeUntilQuiet(recorder))
    const clicks = (await record.clicks()).map(outline)
    if (fits(clicks)) {
      writeFileSync(
        `${folder}${slug}.json`,
        textOf({ browser: version, scenario: scenario.name, clicks, events }),
      )
      console.log(`${name}: ${slug}`)
    } else console.log(`${name}: ${slug} is not as it must be: ${JSON.stringify(clicks)}`)
    await closeOthers(browser, viewer)
    await record.forget()
    network.reset()
  }
}

/** The clicks that the browser can tell, in every way that it may; none where it cannot tell them. */
function wantedClicks({ clicks, or, ...told }: Scenario, name: 'chromium' | 'firefox'): string[][][] {
  const exception = told[name]
  if (exception) return exception.clicks ? [exception.clicks] : []
  return or ? [clicks, or] : [clicks]
}

/** The scenarios name errors as Chromium does. */
function withoutErrorNames(clicks: string[][]): string[][] {
  return clicks.map((click) => click.map((line) => line.replace(/(?:net::ERR_|NS_)\w+/, 'error')))
}

async function takeUntilQuiet(recorder: EventRecorder): Promise<RawEvent[]> {
  const events: RawEvent[] = []
  for (;;) {
    const told = await recorder.take()
    if (events.length > 0 && told.length === 0) return events
    events.push(...told)
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS))
  }
}

async function closeOthers(browser: Browser, viewer: Page): Promise<void> {
  const others = (await browser.pages()).filter((page) => page !== viewer)
  await Promise.all(others.map((page) => page.close().catch(() => {})))
}

/** One event a line, so that a change shows as one. */
function textOf({ events, ...head }: Trace): string {
  const lines = Object.entries(head).map(
    ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)},`,
  )
  return `{\n${lines.join('\n')}\n"events": [\n${events.map((event) => JSON.stringify(event)).join(',\n')}\n]\n}\n`
}
