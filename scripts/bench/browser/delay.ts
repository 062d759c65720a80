import type { Page } from 'puppeteer-core'
import { buildFor } from '@/tests/e2e/harness/builds'
import type { NetworkPorts } from '@/tests/e2e/harness/hosts'
import { showLinkTo } from '@/tests/e2e/harness/pages/demo-page'
import { element } from '@/tests/e2e/harness/pages/view'
import { startNetwork } from '@/tests/network/network'
import { judge, median, ratioOf, ratioText } from '../ratio'
import { lightClick } from './clicks'
import { storeHistory } from './history'
import { delaysOf, openObserver } from './observer'
import { launchSubject, type Subject } from './subject'

const HISTORY = 10_000
const HOPS = 4
const GOAL = 3

interface Watched {
  subject: Subject
  workbench: Page
  observer: Page
}

/** Prints how long a hop takes to be stored while the workbench shows a long history, against an empty one. */
export async function benchDelay(rounds: number): Promise<void> {
  const network = await startNetwork()
  const watched: Watched[] = []
  try {
    for (const history of [0, HISTORY]) watched.push(await watch(network, history))
    const [empty = [], long = []] = await measure(watched, rounds)
    const ratio = ratioOf(long, empty)
    const times = `${median(long).toFixed(1)} ms to ${median(empty).toFixed(1)} ms`
    console.log(`From the browser's event to the stored hop, workbench open, ${rounds} rounds
  on ${HISTORY} clicks ${ratioText(ratio)} times that on none (${times}), at most ${GOAL}: ${judge(ratio, GOAL)}`)
  } finally {
    await Promise.all(watched.map(({ subject }) => subject.close()))
    await network.close()
  }
}

/** A browser with the workbench open in a window of its own, and the observer in a tab. */
async function watch(network: NetworkPorts, history: number): Promise<Watched> {
  const settings = { keepClicks: 100_000 }
  const subject = await launchSubject({ network, extensionFolder: buildFor('chrome'), settings })
  const address = `${subject.origin}/workbench.html`
  const filler = await subject.browser.newPage()
  await filler.goto(address)
  await element(filler, 'empty')
  await storeHistory(filler, history)
  await filler.close()
  const observer = await openObserver(subject.browser, subject.origin)
  // Last, since a tab opened later would be one of its window and hide it.
  const workbench = await subject.browser.newPage({ type: 'window' })
  await workbench.goto(address)
  await element(workbench, history > 0 ? 'click-row' : 'empty')
  return { subject, workbench, observer }
}

/** The mean delay of the hops of each click, in milliseconds, one series for each browser. */
async function measure(watched: Watched[], rounds: number): Promise<number[][]> {
  const delays: number[][] = watched.map(() => [])
  // The first round warms up.
  for (let round = 0; round <= rounds; round += 1) {
    for (let turn = 0; turn < watched.length; turn += 1) {
      const index = (turn + round) % watched.length
      const delay = await delayOfClick(watched[index] as Watched, round)
      if (round > 0) delays[index]?.push(delay)
    }
  }
  return delays
}

async function delayOfClick({ subject, workbench, observer }: Watched, round: number): Promise<number> {
  // In a window of its own, since a hidden workbench would do less.
  const page = await subject.browser.newPage({ type: 'window' })
  // Of letters that no encoding changes, since each hop carries the next one's URL.
  const mark = `round-${round}-`
  await showLinkTo(page, lightClick(mark))
  await page.click('#link')
  const delays = await delaysOf(observer, mark, HOPS)
  const isVisible = await workbench.evaluate(() => document.visibilityState === 'visible')
  if (!isVisible) throw new Error('The workbench was hidden.')
  await page.close()
  return delays.reduce((sum, delay) => sum + delay, 0) / delays.length
}
