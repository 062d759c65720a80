import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { buildFor } from '@/tests/e2e/harness/builds'
import type { NetworkPorts } from '@/tests/e2e/harness/hosts'
import { element } from '@/tests/e2e/harness/pages/view'
import { startNetwork } from '@/tests/network/network'
import { printRatio } from '../measure'
import { judge, median, ratioOf, ratioText } from '../ratio'
import { timeOfExport, timeOfStringify } from './export-time'
import { storeHistory } from './history'
import { openPopupPage, scriptBytes, timeToContent } from './popup-time'
import { launchSubject, type Subject } from './subject'

const SHORT = 10
const LONG = 10_000
const POPUP_GOAL = 1.2
const SCRIPT_GOAL_KB = 150

interface Stored {
  subject: Subject
  workbench: Page
  popup: Page
}

/** Prints what 10,000 stored clicks cost the popup and the export, and how large the popup's script is. */
export async function benchHistory(rounds: number): Promise<void> {
  const network = await startNetwork()
  const folder = mkdtempSync(join(tmpdir(), 'clickscope-bench-'))
  const all: Stored[] = []
  try {
    for (const count of [SHORT, LONG]) all.push(await store(network, count))
    await printPopup(all, rounds)
    await printExport(all.at(-1) as Stored, folder)
  } finally {
    await Promise.all(all.map(({ subject }) => subject.close()))
    await network.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A browser with so many stored clicks. */
async function store(network: NetworkPorts, count: number): Promise<Stored> {
  const settings = { keepClicks: 100_000 }
  const subject = await launchSubject({ network, extensionFolder: buildFor('chrome'), settings })
  const workbench = await subject.browser.newPage()
  await workbench.goto(`${subject.origin}/workbench.html`)
  await element(workbench, 'empty')
  await storeHistory(workbench, count)
  const popup = await openPopupPage(subject)
  return { subject, workbench, popup }
}

async function printPopup(all: readonly Stored[], rounds: number): Promise<void> {
  // Else the list of the workbench takes its part of the machine.
  await Promise.all(all.map(({ workbench }) => workbench.goto('about:blank')))
  const times: number[][] = all.map(() => [])
  // The first round warms up.
  for (let round = 0; round <= rounds; round += 1) {
    for (const index of round % 2 === 0 ? [0, 1] : [1, 0]) {
      const time = await timeToContent((all[index] as Stored).popup)
      if (round > 0) times[index]?.push(time)
    }
  }
  const [short = [], long = []] = times
  const ratio = ratioOf(long, short)
  const figures = `${median(long).toFixed(0)} ms to ${median(short).toFixed(0)} ms`
  console.log(`The popup's content, ${rounds} rounds
  on ${LONG} clicks ${ratioText(ratio)} times that on ${SHORT} (${figures}), at most ${POPUP_GOAL}: ${judge(ratio, POPUP_GOAL)}`)
  const kB = scriptBytes(buildFor('chrome')) / 1_000
  console.log(`The popup's script: ${kB.toFixed(0)} kB compressed (goal: at most ${SCRIPT_GOAL_KB})`)
}

async function printExport({ subject, workbench }: Stored, folder: string): Promise<void> {
  await workbench.goto(`${subject.origin}/workbench.html`)
  const { whole, longest } = await timeOfExport(subject, workbench, folder)
  const { read, stringify } = await timeOfStringify(workbench)
  printRatio(`JSON export of ${LONG} clicks`, whole / stringify, 'JSON.stringify of the same data', 2)
  console.log(`  ${whole.toFixed(0)} ms with reading, redaction and saving, against ${stringify.toFixed(0)} ms; to read all
  at once takes ${read.toFixed(0)} ms. The page was held up for ${longest.toFixed(0)} ms at most.`)
}
