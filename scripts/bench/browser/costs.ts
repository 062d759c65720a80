import { setTimeout } from 'node:timers/promises'
import type { Browser } from 'puppeteer-core'
import { buildFor } from '@/tests/e2e/harness/builds'
import { showLinkTo } from '@/tests/e2e/harness/pages/demo-page'
import { startNetwork, type TestNetwork } from '@/tests/network/network'
import { judge, median, type Ratio, ratioOf, ratioText } from '../ratio'
import { heavyClick } from './clicks'
import { cpuOfTree } from './cpu'
import { writeEmptyExtension } from './empty-extension'
import { countStored } from './stored'
import { launchSubject, type Subject } from './subject'

interface Variant {
  name: string
  extension?: 'empty' | 'listening' | 'clickscope'
  settings?: object
  /** How many times the empty extension it may cost, if there is such a goal. */
  goal?: number
}

const EMPTY = 'an empty extension'
const AGAIN = 'the same again: the noise'
const VARIANTS: readonly Variant[] = [
  { name: 'no extension' },
  { name: EMPTY, extension: 'empty' },
  { name: AGAIN, extension: 'empty' },
  { name: 'only listening', extension: 'listening' },
  { name: 'recording', extension: 'clickscope', settings: {}, goal: 1.03 },
  { name: 'recording, deep headers', extension: 'clickscope', settings: { deepHeaders: 'always' } },
  { name: 'paused', extension: 'clickscope', settings: { recording: false }, goal: 1 },
]

type Folders = Record<NonNullable<Variant['extension']>, string>

/** The least that whoever records hops has to do: to be told of them. */
const LISTENING = `
const pages = { urls: ['*://*/*'], types: ['main_frame'] }
const { onBeforeRequest, onSendHeaders, onHeadersReceived, onBeforeRedirect, onCompleted, onErrorOccurred } = chrome.webRequest
onBeforeRequest.addListener(() => {}, pages)
onSendHeaders.addListener(() => {}, pages, ['requestHeaders'])
for (const event of [onHeadersReceived, onBeforeRedirect, onCompleted]) event.addListener(() => {}, pages, ['responseHeaders'])
onErrorOccurred.addListener(() => {}, pages)
chrome.webNavigation.onCommitted.addListener(() => {})
`

/** Browsers that run beside each other differ by some hundredths, by their order: each runs alone, a few clicks long. */
const CLICKS_OF_BROWSER = 4
/** The first clicks of a new browser cost more. */
const WARM_UP = 2

/** What is still to be done after the load event and after a tab has closed is done by then. */
const QUIET_MS = 300

const MEASURES = ['cpu', 'load'] as const

interface Cost {
  /** Of all processes of the browser, from the opening of the tab until after its closing, in milliseconds. */
  cpu: number
  /** From the click to the load event, in milliseconds. */
  load: number
}

/** Prints what a click costs in a browser, by variant, against an empty extension. Linux only. */
export async function benchCosts(rounds: number): Promise<void> {
  if (process.platform !== 'linux') return console.log('What a click costs: measured on Linux only.')
  const build = buildFor('chrome')
  const folders: Folders = {
    empty: writeEmptyExtension(build),
    listening: writeEmptyExtension(build, LISTENING),
    clickscope: build,
  }
  const network = await startNetwork()
  try {
    printCosts(await measure(network, folders, rounds), rounds)
  } finally {
    await network.close()
  }
}

async function measure(network: TestNetwork, folders: Folders, rounds: number): Promise<Cost[][]> {
  const costs: Cost[][] = VARIANTS.map(() => [])
  for (let turn = 0; turn * CLICKS_OF_BROWSER < rounds; turn += 1) {
    const clicks = Math.min(CLICKS_OF_BROWSER, rounds - turn * CLICKS_OF_BROWSER)
    for (const index of turns(VARIANTS.length, turn)) {
      const variant = VARIANTS[index] as Variant
      costs[index]?.push(...(await measureAlone(network, folders, variant, clicks)))
    }
  }
  return costs
}

/** The costs of some clicks in a new browser of this kind, which runs alone. */
async function measureAlone(
  network: TestNetwork,
  folders: Folders,
  variant: Variant,
  clicks: number,
): Promise<Cost[]> {
  const { extension, settings } = variant
  const extensionFolder = extension && folders[extension]
  const subject = await launchSubject({ network, extensionFolder, settings })
  try {
    const costs: Cost[] = []
    for (let click = 0; click < WARM_UP + clicks; click += 1) {
      costs.push(await costOfClick(subject.browser, click))
      network.reset()
    }
    await expectRecorded(subject, variant, costs.length)
    return costs.slice(WARM_UP)
  } finally {
    await subject.close()
  }
}

/** Every index, from another start and in the other direction each round, so that none always follows the same. */
function turns(count: number, round: number): number[] {
  const order = Array.from({ length: count }, (_, index) => (index + round) % count)
  return round % 2 === 0 ? order : order.reverse()
}

async function costOfClick(browser: Browser, round: number): Promise<Cost> {
  const processId = browser.process()?.pid as number
  const before = cpuOfTree(processId)
  const page = await browser.newPage()
  await showLinkTo(page, heavyClick(round))
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click('#link')])
  const load = await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.duration ?? 0)
  await setTimeout(QUIET_MS)
  await page.close()
  await setTimeout(QUIET_MS)
  return { cpu: cpuOfTree(processId) - before, load }
}

/** A figure of something that did not take place would tell nothing. */
async function expectRecorded(subject: Subject, { name, settings }: Variant, clicks: number): Promise<void> {
  if (!settings) return
  const expected = 'recording' in settings ? 0 : clicks
  const stored = await countStored(subject)
  if (stored !== expected) throw new Error(`${name}: ${stored} clicks were stored, not ${expected}.`)
}

function printCosts(costs: Cost[][], rounds: number): void {
  const tables = MEASURES.map((measure) => tableOf(costs, measure))
  const empty = tables.map(({ measure, ms }) => `${measure} ${Math.round(ms)} ms`)
  console.log(`A click of three redirects to a page with 200 images, ${rounds} rounds, in times ${EMPTY}
(${empty.join(', ')}; the mean of two such browsers): median and 95 % interval`)
  for (const [index, { name, goal }] of VARIANTS.entries()) {
    if (name === EMPTY) continue
    const rows = tables.map((table) => ({ ...table, ratio: table.ratios[index] as Ratio }))
    const columns = rows.map(({ measure, ratio }) => `${measure} ${ratioText(ratio)}`)
    console.log(`  ${name.padEnd(26)} ${columns.join('   ')}`)
    if (goal === undefined) continue
    const judged = rows.map(({ measure, ratio, noise }) => `${measure} ${judge(ratio, goal, noise)}`)
    console.log(`  ${''.padEnd(26)} goal: at most ${goal.toFixed(2)}: ${judged.join(', ')}`)
  }
}

/** The ratio of each variant to the mean of the two empty extensions, and of these one to the other. */
function tableOf(costs: Cost[][], measure: keyof Cost) {
  const series = VARIANTS.map((_, index) => (costs[index] ?? []).map((cost) => cost[measure]))
  const [one = [], other = []] = [EMPTY, AGAIN].map(
    (name) => series[VARIANTS.findIndex((at) => at.name === name)],
  )
  const empty = one.map((value, round) => (value + (other[round] as number)) / 2)
  const again = ratioOf(other, one)
  const ratios = series.map((values) => (values === other ? again : ratioOf(values, empty)))
  return { measure, ms: median(empty), ratios, noise: Math.max(again.high, 1 / again.low) }
}
