import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Page } from 'puppeteer-core'
import { afterAll, describe, expect, it } from 'vitest'
import { DEMO_LINKS } from '@/tests/network/links'
import type { ReceivedRequest } from '@/tests/network/request-log'
import { readDatabase } from './harness/database'
import { download } from './harness/downloads'
import { DEMO_PAGE } from './harness/pages/demo-page'
import { openWorkbenchBy } from './harness/pages/follow'
import { openChecker, readRows, request, visit } from './harness/pages/link-check'
import { element, fill, press, testId, text, textLike, texts, type View } from './harness/pages/view'
import { prepareStage } from './harness/stage'

const folder = mkdtempSync(join(tmpdir(), 'clickscope-'))
const stage = prepareStage()

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const linkOf = (id: string) => DEMO_LINKS.find((link) => link.id === id)?.href as string
const AD_CLICK = 'https://www.google.com/aclk?sa=l&adurl=https://shop.example/landing'

/** What arrived of pages, not of their icons. */
const pagesReceived = (): ReceivedRequest[] =>
  Object.values(stage.network.received)
    .flat()
    .filter(({ url, host }) => !url.endsWith('/favicon.ico') && !/google|gstatic/.test(host))
    .sort((one, other) => one.at - other.at)
const pathOf = ({ url }: ReceivedRequest) => new URL(url).host + new URL(url).pathname
const rulesOf = (page: Page) => page.evaluate(() => chrome.declarativeNetRequest.getSessionRules())
const tabsOf = (view: View) => view.evaluate(() => chrome.tabs.query({}))

describe('plain requests', () => {
  it('go through each hop once, without cookies and Origin, and name the line that is no link', async () => {
    const cookies = await stage.chromium.openPage(linkOf('lost'))
    await cookies.close()
    stage.network.reset()
    const page = await openChecker(stage.chromium, {
      links: [linkOf('lost'), 'not a link', 'go.trk.example/nowhere', linkOf('dead')],
    })
    expect(await text(page, 'line-problems')).toMatch(/Line 2 not a link has a space in it/)
    expect(await text(page, 'line-notes')).toMatch(/Line 3 .* is read as https:\/\/go\.trk\.example\/nowhere/)
    const [lost, nowhere, dead, ...more] = await request(page)

    expect(more).toEqual([])
    expect(lost).toMatch(/^1 https:.*gclid and irclickid were lost between.*\/landing 4 302 302 302 200/)
    expect(lost).toMatch(/net\.example → go\.trk\.example → shop\.example/)
    expect(lost).toMatch(/A page was reached; nothing in it was run/)
    expect(nowhere).toMatch(/^3 .*answered 404/)
    expect(dead).toMatch(/^4 .*the host name was not found/)
    const received = pagesReceived()
    expect(received.map(pathOf).sort()).toEqual(
      [
        'net.example/c/2048113/1379421/9834',
        'go.trk.example/click',
        'go.trk.example/click',
        'go.trk.example/nowhere',
        'shop.example/deal',
        'shop.example/landing',
      ].sort(),
    )
    for (const { headers } of received) {
      expect(headers.cookie).toBeUndefined()
      expect(headers.origin).toBeUndefined()
      expect(headers.referer).toBeUndefined()
      expect(headers.accept).toMatch(/^text\/html/)
    }
    expect((await readDatabase(page)).clicks.flatMap(({ pinned }) => (pinned ? [1] : []))).toEqual([])
    expect(await rulesOf(page)).toEqual([])

    await press(page, 'open-link')
    expect(await texts(page, 'hop')).toHaveLength(4)
    await page.close()
  })

  it('are made as the device that was chosen', async () => {
    const page = await openChecker(stage.chromium, { links: [linkOf('meta')], device: 'android' })
    await request(page)
    const received = pagesReceived()
    expect(received.map(({ host }) => host)).toEqual(['go.trk.example', 'shop.example'])
    for (const { headers } of received) {
      expect(headers['user-agent']).toMatch(/Android 10; K.*Mobile Safari/)
      expect(headers['sec-ch-ua-mobile']).toBe('?1')
      expect(headers['sec-ch-ua-platform']).toBe('"Android"')
    }
    expect(await rulesOf(page)).toEqual([])
    await page.close()
  })

  it('end where redirects go round in a circle', async () => {
    const page = await openChecker(stage.chromium, { links: ['https://shop.example/loop'] })
    const [loop] = await request(page)
    expect(loop).toMatch(/go round in a circle/)
    expect(stage.network.received['shop.example']).toHaveLength(20)
    await page.close()
  })

  it('end where an app takes over, and at a page that would lead on by itself', async () => {
    const page = await openChecker(stage.chromium, {
      links: ['https://shop.example/app', 'https://shop.example/onward'],
    })
    const [app, onward] = await request(page)
    expect(app).toMatch(/left the browser for an app.*market:/)
    expect(onward).toMatch(/nothing in it was run.*\/onward 1 200/)
    await page.close()
  })

  it('are saved as CSV and JSON that open again', async () => {
    const page = await openChecker(stage.chromium, { links: [linkOf('lost'), linkOf('dead')] })
    await request(page)
    const csv = await download(stage.chromium.browser, folder, () => press(page, 'save-csv'))
    const rows = Papa.parse<Record<string, string>>(readFileSync(csv, 'utf8'), { header: true }).data
    expect(csv).toMatch(/clickscope-links-[\d-]+\.csv$/)
    expect(rows).toEqual([
      expect.objectContaining({
        line: '1',
        link: linkOf('lost'),
        final_url: 'https://shop.example/landing',
        hops: '4',
        statuses: '302 302 302 200',
        identifiers_handed_over: '',
        identifiers_lost: 'gclid irclickid',
        identifiers_damaged: '',
        identifiers_not_forwarded: expect.stringContaining('clickid'),
        outcome: 'landed',
      }),
      expect.objectContaining({ line: '2', outcome: 'failed', error: 'net::ERR_NAME_NOT_RESOLVED' }),
    ])
    const json = await download(stage.chromium.browser, folder, () => press(page, 'save-json'))
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({
      format: 'clickscope-link-check',
      mode: 'request',
      rows: [
        { line: 1, hops: 4 },
        { line: 2, outcome: 'failed' },
      ],
    })
    await page.close()
  })
})

describe('visits', () => {
  it('show hosts and clicks first, run in inactive tabs as the device, are recorded and leave nothing behind', async () => {
    const page = await openChecker(stage.chromium, {
      links: [linkOf('meta'), linkOf('lost'), 'https://shop.example/account'],
      mode: 'visit',
      device: 'iphone',
    })
    const before = (await tabsOf(page)).length
    await press(page, 'check-links')
    expect(await text(page, 'plan')).toMatch(/3 clicks on 3 hosts.*go\.trk\.example 1 click/)
    expect(pagesReceived()).toEqual([])

    await press(page, 'plan-visit')
    await page.waitForFunction(async () =>
      (await chrome.tabs.query({})).some(({ url, active }) => url?.includes('shop.example') && !active),
    )
    const [meta, lost, account] = await readRows(page)
    expect(meta).toMatch(/fbclid.*reached shop\.example.* 2 302 200/)
    expect(lost).toMatch(/lost between.* 4 302 302 302 200/)
    expect(account).toMatch(/1 200/)
    for (const { headers } of pagesReceived()) {
      expect(headers['user-agent']).toMatch(/iPhone.*Safari\/604\.1/)
      expect(Object.keys(headers).filter((name) => name.startsWith('sec-ch-ua'))).toEqual([])
    }
    expect(pagesReceived()).toHaveLength(7)
    expect(await tabsOf(page)).toHaveLength(before)
    expect(await rulesOf(page)).toEqual([])
    const { clicks } = await readDatabase(page)
    expect(clicks.filter(({ pinned }) => pinned).map(({ hops }) => hops.length)).toEqual(
      expect.arrayContaining([2, 4, 1]),
    )
    const begun = clicks.flatMap(({ pinned, hops: [first] }) =>
      pinned ? `${first?.how} by ${first?.by}` : [],
    )
    expect(new Set(begun)).toEqual(new Set(['extension by extension']))

    await press(page, 'open-link')
    expect(await textLike(page, 'verdict', /fbclid/)).toMatch(/reached shop\.example/)
    expect(await texts(page, 'hop')).toHaveLength(2)
    await press(page, 'tool-links')
    expect(await texts(page, 'link-row')).toHaveLength(3)
    await page.close()
  })

  it('send their cookies and the hints of a desktop Chrome on every hop', async () => {
    const page = await openChecker(stage.chromium, {
      links: [linkOf('lost')],
      mode: 'visit',
      device: 'windows',
    })
    await visit(page)
    expect(pagesReceived()).toHaveLength(4)
    for (const { headers } of pagesReceived()) {
      expect(headers['user-agent']).toContain('Windows NT 10.0')
      expect(headers['sec-ch-ua']).toContain('"Google Chrome"')
      expect(headers['sec-ch-ua-mobile']).toBe('?0')
      expect(headers['sec-ch-ua-platform']).toBe('"Windows"')
    }
    expect(stage.network.received['net.example'][0]?.headers.cookie).toContain('impact_cid')
    await page.close()
  })

  it('are not made while recording is paused, and say so', async () => {
    const page = await openChecker(stage.chromium, { links: ['https://shop.example/account'], mode: 'visit' })
    await press(page, 'tool-clicks')
    await press(page, 'recording-toggle')
    await press(page, 'tool-links')
    const [row] = await visit(page)
    expect(row).toMatch(/Recording is paused/)
    expect(pagesReceived()).toEqual([])
    await press(page, 'tool-clicks')
    await press(page, 'recording-toggle')
    await page.close()
  })

  it('go on where the page itself leads on', async () => {
    const page = await openChecker(stage.chromium, { links: ['https://shop.example/onward'], mode: 'visit' })
    const [onward] = await visit(page)
    expect(onward).toMatch(/\/landing\?from=onward 2 200 200/)
    await page.close()
  })

  it('leave an ad click out until it is confirmed by itself', async () => {
    const page = await openChecker(stage.chromium, {
      links: [AD_CLICK, 'https://shop.example/account'],
      mode: 'visit',
    })
    const [refused, account] = await visit(page)
    expect(refused).toMatch(/Not visited: an ad click of Google Ads/)
    expect(account).toMatch(/200/)
    const adClicks = () => stage.network.received.elsewhere.filter(({ url }) => url.includes('/aclk'))
    expect(adClicks()).toEqual([])

    await press(page, 'check-links')
    await press(page, 'confirm-ad-click')
    await press(page, 'plan-visit')
    await page.waitForSelector(testId('cancel-check'))
    const [confirmed] = await readRows(page)
    expect(confirmed).not.toMatch(/Not visited/)
    expect(adClicks().length).toBeGreaterThan(0)
    await page.close()
  })

  it('that are cancelled close their tabs, and what waited is not asked', async () => {
    const slow = 'https://go.trk.example/slow?ms=30000'
    const page = await openChecker(stage.chromium, { links: [slow, `${slow}&again=1`], mode: 'visit' })
    const before = (await tabsOf(page)).length
    await press(page, 'check-links')
    await press(page, 'plan-visit')
    await stage.network.waitForRequest(({ url }) => url.includes('/slow'))
    expect(await tabsOf(page)).toHaveLength(before + 1)
    await press(page, 'cancel-check')
    const [stopped, waiting] = await readRows(page)
    expect(stopped).toMatch(/The check was stopped/)
    expect(waiting).toMatch(/Cancelled before it was asked/)
    expect(await text(page, 'check-progress')).toMatch(/^2 links cancelled/)
    expect(pagesReceived()).toHaveLength(1)
    await page.waitForFunction(
      async (count) => (await chrome.tabs.query({})).length === count,
      { polling: 100 },
      before,
    )
    await page.close()
  })

  it('whose worker dies leave neither a tab nor a rule when it starts again', async () => {
    const slow = 'https://go.trk.example/slow?ms=30000'
    const page = await openChecker(stage.chromium, { links: [slow], mode: 'visit', device: 'iphone' })
    const before = (await tabsOf(page)).length
    await press(page, 'check-links')
    await press(page, 'plan-visit')
    await stage.network.waitForRequest(({ url }) => url.includes('/slow'))
    expect(await rulesOf(page)).not.toEqual([])
    await stage.chromium.killWorker()
    const [row] = await readRows(page)
    expect(row).toMatch(/worker ended before it answered/)
    const wake = await stage.chromium.openPage(DEMO_PAGE)
    await page.waitForFunction(
      async (count) =>
        (await chrome.tabs.query({})).length === count &&
        (await chrome.declarativeNetRequest.getSessionRules()).length === 0,
      { polling: 100 },
      before + 1,
    )
    await Promise.all([page.close(), wake.close()])
  })
})

describe('the links of a page', () => {
  it('are filled in from the popup, in order and each once, and nothing is sent before the user says so', async () => {
    const demo = await stage.chromium.openPage(DEMO_PAGE)
    stage.network.reset()
    const popup = await stage.chromium.openPopup(demo)
    const page = await openWorkbenchBy(stage.chromium.browser, popup, 'check-page-links')
    const unique = [...new Set(DEMO_LINKS.map(({ href }) => href))]
    await textLike(page, 'check-links', new RegExp(`Check ${unique.length} links`))
    const typed = await page.$eval(testId('link-list'), (area) => (area as HTMLTextAreaElement).value)
    expect(typed.split('\n')).toEqual(unique)
    expect(page.url()).not.toContain('from=')
    expect(pagesReceived()).toEqual([])
    await Promise.all([demo.close(), page.close()])
  })

  it('are chosen from the open tabs, and the list is still there when the page is opened again', async () => {
    const demo = await stage.chromium.openPage(DEMO_PAGE)
    const page = await openChecker(stage.chromium, { links: ['https://old.example/'] })
    await press(page, 'page-links')
    await textLike(page, 'page-of-links', /ads\.example/)
    await press(page, 'page-of-links')
    await textLike(page, 'check-links', /Check 7 links/)
    await page.close()
    const again = await stage.chromium.openWorkbench('#tool=links')
    await textLike(again, 'check-links', /Check 7 links/)
    await fill(again, 'link-list', ' ')
    await element(again, 'link-list')
    await Promise.all([demo.close(), again.close()])
  })
})
