import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, expect, it } from 'vitest'
import { exportSchema } from '@/lib/schemas/export'
import { CAMPAIGN_IDS, CAMPAIGNS, type Campaign } from '@/tests/network/campaigns'
import { GCLID } from '@/tests/network/links'
import { landing, via } from '@/tests/network/route'
import { badgeWith } from './harness/badge'
import { downloadInFirefox } from './harness/firefox-downloads'
import { describeInFirefox } from './harness/firefox-stage'
import { clickLinkTo, DEMO_PAGE } from './harness/pages/demo-page'
import { readRows } from './harness/pages/link-check'
import { element, fill, press, testId, text, textLike, texts, type View } from './harness/pages/view'

const folder = mkdtempSync(join(tmpdir(), 'clickscope-'))

async function choose(view: View, input: string, path: string): Promise<void> {
  const field = await view.waitForSelector(testId(input))
  await (field as ElementHandle<HTMLInputElement>).uploadFile(path)
}

/** Resolves when the list shows this many clicks. */
async function rowsAre(view: View, count: number): Promise<void> {
  await view.waitForFunction(
    (rows, wanted) => document.querySelectorAll(rows).length === wanted,
    { polling: 100 },
    testId('click-row'),
    count,
  )
}

describeInFirefox('in Firefox, the workbench', (stage) => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const save = (start: () => Promise<void>) => downloadInFirefox(stage.firefox.browser, folder, start)
  const openWorkbench = (hash = '#tool=clicks') => stage.firefox.openExtensionPage(`workbench.html${hash}`)

  /** Clicks a link of the demo page; resolves when this many clicks have landed. */
  async function clickDemoLink(id: string, landed = 1): Promise<void> {
    const page = await stage.firefox.openPage(DEMO_PAGE)
    await Promise.all([page.waitForNavigation(), page.click(`#${id}`)])
    const haveLanded = (clicks: { outcome: string }[]) =>
      clicks.filter(({ outcome }) => outcome === 'landed').length === landed
    expect(haveLanded(await stage.record.clicksOnce(haveLanded))).toBe(true)
  }

  async function openLostClick(): Promise<Page> {
    await clickDemoLink('lost')
    const workbench = await openWorkbench()
    await textLike(workbench, 'verdict', /lost/)
    return workbench
  }

  it('finds a click by what is typed, and by a filter', async () => {
    await clickDemoLink('lost')
    await clickDemoLink('meta', 2)
    const workbench = await openWorkbench()
    await rowsAre(workbench, 2)
    await workbench.keyboard.press('/')
    await workbench.keyboard.type('fbclid shop.example')
    await rowsAre(workbench, 1)
    expect(await text(workbench, 'found')).toContain('1 of 2')
    await workbench.keyboard.press('Enter')
    await textLike(workbench, 'verdict', /^fbclid/)
    await press(workbench, 'clear-filter')
    await rowsAre(workbench, 2)
    await press(workbench, 'filters')
    await workbench.select(testId('filter-severity'), 'bad')
    await rowsAre(workbench, 1)
    await press(workbench, 'click-row')
    await textLike(workbench, 'verdict', /^gclid and irclickid were lost/)
    await press(workbench, 'clear-filter')
  })

  it('holds a link that broke against its last good click', async () => {
    const campaign = CAMPAIGNS[CAMPAIGN_IDS.healthy] as Campaign
    const asItWas = { ...campaign }
    await clickDemoLink('healthy')
    Object.assign(campaign, { destination: 'https://shop.example/deal' })
    await clickDemoLink('healthy', 2).finally(() => Object.assign(campaign, asItWas))
    const workbench = await openWorkbench()
    await textLike(workbench, 'verdict', /were lost/)
    await press(workbench, 'compare-last-good')
    expect(await text(workbench, 'compare-verdict')).toBe(
      'From hop 2 on they differ: go.trk.example answered 302 to shop.example instead of pre.example',
    )
    expect(await texts(workbench, 'compared-hop')).toHaveLength(4)
  })

  it('judges clicks by a suite that was made of a preset', async () => {
    const suites = await openWorkbench('#tool=suites')
    await suites.waitForSelector(testId('suite-preset'))
    await suites.select(testId('suite-preset'), 'Google Ads: parallel tracking')
    await press(suites, 'add-suite')
    await textLike(suites, 'suite', /^Google Ads: parallel tracking 2 rules$/)

    const [good, bad] = [
      await stage.firefox.openPage('about:blank'),
      await stage.firefox.openPage('about:blank'),
    ]
    await clickLinkTo(
      good,
      via('302', landing({ host: 'hop3.example', gclid: GCLID }), { host: 'hop2.example' }),
    )
    expect(await badgeWith(suites, good, /2 assertions passed$/)).toMatchObject({ text: '✓', isGreen: true })
    await clickLinkTo(bad, via('replace', landing({ gclid: GCLID })))
    expect(await badgeWith(suites, bad, /1 of 2 assertions failed$/)).toMatchObject({ isRed: true })

    const checks = await openWorkbench('#tab=checks')
    await textLike(checks, 'suite-result', /^Google Ads: parallel tracking 1 failed, 1 passed/)
    expect(await texts(checks, 'assertion')).toHaveLength(2)
  })

  it('makes an evidence pack of a click, which is read without a script', async () => {
    const workbench = await openLostClick()
    const verdict = await text(workbench, 'verdict')
    await press(workbench, 'evidence-pack')
    expect(await text(workbench, 'redaction-ip')).toContain('127.0.0.1 → ')
    await press(workbench, 'pack-copy')
    await textLike(workbench, 'pack-copy', /Copied/)
    const path = await save(() => press(workbench, 'save-pack'))
    expect(path).toMatch(/shop\.example\.zip$/)
    const files = unzipSync(readFileSync(path))
    const textOf = (name: string) => strFromU8(files[name] as Uint8Array)
    expect(Object.keys(files)).toEqual([
      'evidence.html',
      'click.json',
      'click.har',
      'ticket.md',
      'SHA256SUMS',
    ])
    for (const line of textOf('SHA256SUMS').trimEnd().split('\n')) {
      const [sum, name = ''] = line.split('  ')
      const bytes = files[name] as Uint8Array
      expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(sum)
      expect(strFromU8(bytes), name).not.toContain('127.0.0.1')
    }
    expect(exportSchema.parse(JSON.parse(textOf('click.json'))).clicks[0]?.environment.browser).toBe(
      'firefox',
    )

    const page = join(folder, 'evidence.html')
    writeFileSync(page, files['evidence.html'] as Uint8Array)
    const opened = await stage.firefox.browser.newPage()
    await opened.goto(pathToFileURL(page).href)
    const read = await opened.$eval('body', (body) => ({
      says: body.innerText,
      scripts: document.scripts.length,
      width: getComputedStyle(body).maxWidth,
    }))
    // Its policy lets in its own style.
    expect(read).toMatchObject({ width: '1100px', scripts: 0 })
    for (const told of [verdict, GCLID, 'It proves integrity, not truth']) expect(read.says).toContain(told)
  })

  it('builds a link, puts right what is wrong with it, and checks it', async () => {
    const workbench = await openWorkbench('#tool=build')
    await fill(workbench, 'base', 'https://shop.example/landing')
    await workbench.select(testId('build-platform'), 'google-ads')
    await fill(workbench, 'utm_source', 'Google')
    await fill(workbench, 'utm_campaign', 'été {campaignid}')
    await textLike(workbench, 'findings', /capital letters/)
    const button = await workbench.waitForSelector(`${testId('findings')} ::-p-text(Write google)`)
    await button?.click()
    await textLike(
      workbench,
      'built-url',
      /^https:\/\/shop\.example\/landing\?utm_source=google&utm_campaign=%C3%A9t%C3%A9%20\{campaignid\}$/,
    )
    expect(stage.network.received['shop.example']).toEqual([])
    await press(workbench, 'check-link')
    await element(workbench, 'link-list')
    await press(workbench, 'check-links')
    const [row] = await readRows(workbench)
    expect(row).toMatch(/^1 https:\/\/shop\.example\/landing\?utm_source=google.* 1 200/)
    const [received] = stage.network.received['shop.example']
    expect(received?.rawUrl).toBe('/landing?utm_source=google&utm_campaign=%C3%A9t%C3%A9%20{campaignid}')
    expect(received?.headers.origin).toBeUndefined()
  })

  it('takes all settings out and in as one file', async () => {
    const workbench = await openWorkbench()
    const openSettings = async (tab: string) => {
      await press(workbench, 'settings')
      await press(workbench, `settings-${tab}`)
    }
    await openSettings('look')
    await press(workbench, 'theme-dark')
    await workbench.waitForSelector('[data-theme="dark"]')
    await press(workbench, 'settings-data')
    const path = await save(() => press(workbench, 'export-settings'))
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      format: 'clickscope-settings',
      settings: { theme: 'dark' },
    })
    await press(workbench, 'settings-look')
    await press(workbench, 'theme-system')
    await workbench.waitForSelector('[data-theme="system"]')
    await press(workbench, 'settings-data')
    await choose(workbench, 'import-settings-file', path)
    expect(await text(workbench, 'brought-settings')).toContain('Nothing is changed yet.')
    await press(workbench, 'replace-settings')
    await workbench.waitForSelector('[data-theme="dark"]')
  })

  it.each(['json', 'ndjson'])('opens a click again that it saved as %s', async (format) => {
    const workbench = await openLostClick()
    const [verdict, hops] = [await text(workbench, 'verdict'), await texts(workbench, 'hop')]
    await press(workbench, 'export-menu')
    await press(workbench, `format-${format}`)
    const path = await save(() => press(workbench, 'export-all'))
    expect(path).toMatch(new RegExp(`\\.${format}$`))
    await stage.record.forget()
    await element(workbench, 'empty')
    await choose(workbench, 'import-file', path)
    await element(workbench, 'close-import')
    expect(await text(workbench, 'verdict')).toBe(verdict)
    expect(await texts(workbench, 'hop')).toEqual(hops)
    expect(await workbench.$(testId('delete-click'))).toBeNull()
  })
})
