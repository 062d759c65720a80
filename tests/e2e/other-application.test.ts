import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { findChromium } from '@/scripts/setup/chromium.mjs'
import { landing, via } from '@/tests/network/route'
import { expectClicks } from './harness/expect-clicks'
import { element, testId, textLike } from './harness/pages/view'
import { recordSeenFrom } from './harness/recorded'
import { prepareStage } from './harness/stage'
import { LANDING } from './scenarios/scenario'

const profile = mkdtempSync(join(tmpdir(), 'clickscope-'))
// A browser in headless mode takes no links from others; one that only has no screen does.
const flags = ['--ozone-platform=headless', '--window-size=1280,900', `--user-data-dir=${profile}`]
const stage = prepareStage({ headless: false, extraArgs: flags })

afterAll(() => rmSync(profile, { recursive: true, force: true }))

/** Hands a link to the running browser as a mail program does: starts it again with the link. */
async function openFromOutside(url: string): Promise<void> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const again = spawn(findChromium() as string, [...flags, ...asRoot, url], { stdio: 'ignore' })
  const [code] = await once(again, 'exit')
  expect(code).toBe(0)
}

// The flag for a browser without a screen is that of Linux.
it.skipIf(process.platform !== 'linux')(
  'a link from another application begins a click without a source page',
  async () => {
    const { chromium } = stage
    const record = recordSeenFrom(await chromium.openWorkbench())
    await record.forget()
    // The new tab is told to be opened by the one in front, which has nothing to do with it.
    await chromium.openPage(landing({ host: 'hop4.example' }))
    await openFromOutside(via('302', LANDING))
    const [click] = await expectClicks(record, [
      ['typed 302 hop1.example/302', 'http 200 hop6.example/landing', 'landed'],
    ])
    expect(click?.hops[0]?.by).toBe('browser')
    expect(click?.source).toBeUndefined()
    expect(click?.openerTabId).toBeUndefined()
    expect(click?.previousClickId).toBeUndefined()

    const workbench = await chromium.openWorkbench(`#click=${click?.id}`)
    await element(workbench, 'hop')
    const [first] = await workbench.$$(`${testId('hop')} button`)
    await first?.click()
    await textLike(workbench, 'hop', /Reached by the address bar, a bookmark or another program/)
  },
)
