import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Click } from '@/lib/schemas/click'
import { GCLID } from '@/tests/network/links'
import { AFFILIATE_LOGIN_URL, authorizeUrl, LOGIN_SECRETS } from '@/tests/network/login'
import { startNetwork, type TestNetwork } from '@/tests/network/network'
import { type Chromium, launchChromium } from './harness/chromium'
import { readDatabase, waitForClicks } from './harness/database'

const profile = mkdtempSync(join(tmpdir(), 'clickscope-'))
const secrets = Object.values(LOGIN_SECRETS)
let network: TestNetwork
let chromium: Chromium

beforeAll(async () => {
  network = await startNetwork()
  chromium = await launchChromium({ network, extraArgs: [`--user-data-dir=${profile}`] })
})

afterAll(async () => {
  await chromium?.close()
  await network?.close()
  rmSync(profile, { recursive: true, force: true })
})

/** The secrets that are in a text, plain or encoded. */
const secretsIn = (text: string) =>
  secrets.filter((secret) => text.includes(secret) || text.includes(encodeURIComponent(secret)))

/** Every byte of the extension's database, as the browser keeps it in the profile. */
function databaseFiles(): string {
  return readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.includes('chrome-extension_') && !path.endsWith('LOCK'))
    .flatMap((path) => {
      try {
        const bytes = readFileSync(join(profile, path))
        // IndexedDB keeps strings with one or two bytes a character.
        return [bytes.toString('latin1'), bytes.toString('utf16le')]
      } catch {
        return []
      }
    })
    .join('\n')
}

const landsAt = (host: string) => (clicks: Click[]) =>
  clicks.some(({ hops, outcome }) => outcome === 'landed' && hops.at(-1)?.url.includes(host))

describe('a sign-in', () => {
  it('that is no affiliate click stays in memory: nothing of it reaches the disk', async () => {
    const workbench = await chromium.openWorkbench()
    const page = await chromium.openPage(authorizeUrl())
    await page.goto('https://app.example/login')
    await Promise.all([page.waitForNavigation(), page.click('#sign-in')])
    const held = () =>
      workbench.evaluate(async () => JSON.stringify(Object.values(await chrome.storage.session.get(null))))
    await workbench.waitForFunction(async () =>
      Object.values(await chrome.storage.session.get<Record<string, { outcome?: string }>>(null)).some(
        (value) => value.outcome === 'landed',
      ),
    )
    expect(await held()).toContain('app.example')
    expect((await readDatabase(workbench)).clicks).toEqual([])
    await Promise.all([page.close(), workbench.close()])
  })

  it('on the way of an affiliate click is stored with digests in the place of what it carried', async () => {
    const workbench = await chromium.openWorkbench()
    const { frame } = await chromium.openPanel(await chromium.openPage(AFFILIATE_LOGIN_URL))
    expect(frame.url()).toContain('panel.html')
    const page = await chromium.openPage(AFFILIATE_LOGIN_URL)
    await page.waitForFunction(() => location.pathname === '/home')
    const clicks = await waitForClicks(workbench, landsAt('app.example/home'))

    const stored = JSON.stringify(await readDatabase(workbench))
    expect(secretsIn(stored)).toEqual([])
    expect(stored).toContain(GCLID)
    const posted = clicks.flatMap(({ hops }) => hops).find(({ fields }) => fields?.length)
    expect(posted?.fields?.map(({ name }) => name).sort()).toEqual(['password', 'username'])
    const code = clicks.flatMap(({ hops }) => hops).find(({ url }) => url.includes('/callback'))?.url
    expect(code).toMatch(/code=digest~[0-9a-f]+/)
    await Promise.all([page.close(), workbench.close()])
  })

  it('is in no file of the extension either', async () => {
    await chromium.close()
    const files = databaseFiles()
    expect(files).toContain(GCLID)
    expect(secretsIn(files)).toEqual([])
  })
})
