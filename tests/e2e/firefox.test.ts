import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { exportSchema } from '@/lib/schemas/export'
import { DEMO_LINKS, GCLID } from '@/tests/network/links'
import { landing, via } from '@/tests/network/route'
import { extensionPage, openFirefoxPopup } from './harness/firefox-popup'
import { describeInFirefox } from './harness/firefox-stage'
import { readClick } from './harness/pages/click-summary'
import { clickLinkTo, DEMO_PAGE } from './harness/pages/demo-page'
import { request, visit } from './harness/pages/link-check'
import { firePostback, sayReceiver } from './harness/pages/postback-form'
import { element, fill, press, testId, textLike, texts } from './harness/pages/view'

const folder = mkdtempSync(join(tmpdir(), 'clickscope-'))
/** Of a download from the popup, WebDriver BiDi tells nothing. */
const savingThere = { 'browser.download.dir': folder }

/** The export file that was saved; throws until it is there and whole. */
function savedJson() {
  const name = readdirSync(folder).find((one) => one.endsWith('.json')) ?? ''
  return exportSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
}

describeInFirefox(
  'in Firefox',
  (stage) => {
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    const linkOf = (id: string) => DEMO_LINKS.find((link) => link.id === id)?.href as string
    /** What arrived at the hosts on the way of a demo link. */
    const pagesOf = (id: string) => {
      const route = new Set(DEMO_LINKS.find((link) => link.id === id)?.route)
      return Object.values(stage.network.received)
        .flat()
        .filter(({ host, url }) => route.has(host) && !url.endsWith('/favicon.ico'))
    }

    async function clickDemoLink(id: string) {
      const page = await stage.firefox.openPage(DEMO_PAGE)
      await Promise.all([page.waitForNavigation(), page.click(`#${id}`)])
      return page
    }

    /** The tests of a click on the demo's link of Meta. */
    async function openTestsOfClick() {
      await clickDemoLink('meta')
      const workbench = await stage.firefox.openExtensionPage('workbench.html#tool=clicks')
      await textLike(workbench, 'click-row', /fbclid/)
      await press(workbench, 'click-row')
      await textLike(workbench, 'verdict', /fbclid/)
      await press(workbench, 'tab-tests')
      return workbench
    }

    it('the workbench shows every hop of a click and where its identifier was lost', async () => {
      await clickDemoLink('lost')
      const workbench = await stage.firefox.openExtensionPage('workbench.html#tool=clicks')
      await workbench.waitForSelector(testId('click-row'))
      await press(workbench, 'click-row')
      await textLike(workbench, 'verdict', /lost/)
      const { hops, identifiers } = await readClick(workbench)
      expect(hops).toHaveLength(4)
      expect(hops.map((hop) => /net\.example|go\.trk\.example|shop\.example/.exec(hop)?.[0])).toEqual([
        'net.example',
        'go.trk.example',
        'shop.example',
        'shop.example',
      ])
      expect(identifiers.length).toBeGreaterThan(0)
    })

    it('the popup shows the last click of its tab and the worst that is found, saves it and leads to the rest', async () => {
      const page = await stage.firefox.browser.newPage()
      const last = landing({ host: 'hop3.example', clickid: '', scheme: 'http' })
      await clickLinkTo(page, via('302', last, { gclid: GCLID, sub1: '{zone}', sub2: '', slot: '[[slot]]' }))
      await page.waitForFunction(() => location.hostname === 'hop3.example')
      const popup = await openFirefoxPopup(stage.record.page, page)
      expect(await popup.texts('recording-toggle')).toEqual([expect.stringMatching(/recording/i)])
      expect(await popup.texts('verdict')).toEqual([
        expect.stringMatching(/^\{zone\} in sub1 was not replaced/),
      ])
      expect(await popup.texts('hop')).toHaveLength(2)
      const few = await popup.texts('few-finding')
      expect(few).toHaveLength(3)
      expect(few[0]).toMatch(/^gclid was lost/)
      await popup.press('export-json')
      const saved = await vi.waitFor(savedJson, { timeout: 10_000, interval: 100 })
      expect(saved.clicks.map(({ hops }) => hops.length)).toEqual([2])
      const [more = ''] = await popup.texts('more-findings')
      await popup.press('more-findings')
      await popup.closed()
      const workbench = await extensionPage(stage.firefox, 'workbench.html')
      await element(workbench, 'finding')
      // The verdict, the three and those that were more.
      expect(await texts(workbench, 'finding')).toHaveLength(1 + 3 + Number.parseInt(more, 10))
    })

    it('the popup lists the last clicks of the other tabs', async () => {
      await clickDemoLink('lost')
      const popup = await stage.firefox.openExtensionPage('popup.html')
      await popup.waitForFunction(() => document.body.innerText.includes('shop.example'))
    })

    it('a newcomer sees an example, opens a link, and reads how it fared', async () => {
      const welcome = await stage.firefox.openExtensionPage('welcome.html')
      await textLike(welcome, 'verdict', /gclid and irclickid were lost/)
      await fill(welcome, 'first-link', linkOf('meta'))
      await press(welcome, 'open-link')
      const { url } = await stage.network.waitForRequest(({ host }) => host === 'shop.example')
      expect(url).toContain('clickid=')
      await textLike(welcome, 'recorded', /fbclid.*reached shop\.example/)
    })

    it('a postback test reaches the tracker without cookies and without the Origin of the extension', async () => {
      const workbench = await openTestsOfClick()
      const run = await firePostback(workbench, 'https://go.trk.example/postback?clickid={clickid}&sum=3')
      const received = stage.network.received['go.trk.example'].filter(({ url }) => url.includes('/postback'))
      expect(received).toHaveLength(1)
      expect(received[0]?.headers.cookie).toBeUndefined()
      expect(received[0]?.headers.origin).toBeUndefined()
      expect(run.verdict, run.card).toMatch(/accepted/i)
    })

    it('an experiment sends each of its steps once, in order, and shows the answers side by side', async () => {
      const workbench = await openTestsOfClick()
      await sayReceiver(
        workbench,
        'https://go.trk.example/postback?clickid={clickid}&sum=12.50&txid=t-1',
        'test',
      )
      await press(workbench, 'experiments')
      await workbench.select(testId('experiment-kind'), 'values:sum')
      await fill(workbench, 'experiment-pause', '0')
      await press(workbench, 'experiment-start')
      await textLike(workbench, 'experiment-progress', /all 5 sent/)
      const received = stage.network.received['go.trk.example'].filter(({ url }) => url.includes('/postback'))
      expect(received.map(({ rawUrl }) => rawUrl.replace(/^.*clickid=[0-9a-f]+&/, ''))).toEqual(
        ['sum=10', 'sum=10.00', 'sum=10%2C00', 'sum=1000', 'sum=12.50&sum=12.50'].map(
          (sum) => `${sum}&txid=t-1`,
        ),
      )
      for (const { headers } of received) {
        expect(headers.origin).toBeUndefined()
        expect(headers.cookie).toBeUndefined()
      }
      await textLike(workbench, 'step', /sum = 10 accepted 200 OK/)
    })

    it('a list of links is checked by plain requests and by visits, as another device', async () => {
      const workbench = await stage.firefox.openExtensionPage('workbench.html#tool=links')
      await fill(workbench, 'link-list', linkOf('lost'))
      await workbench.select(testId('device'), 'android')
      const [plain] = await request(workbench)
      expect(plain).toMatch(/lost between.* 4 302 302 302 200/)
      for (const { headers } of pagesOf('lost')) {
        expect(headers.origin).toBeUndefined()
        expect(headers.cookie).toBeUndefined()
      }
      await press(workbench, 'mode-visit')
      const [visited] = await visit(workbench)
      expect(visited).toMatch(/lost between.* 4 302 302 302 200/)
      expect(pagesOf('lost')).toHaveLength(8)
      for (const { headers } of pagesOf('lost')) {
        expect(headers['user-agent']).toMatch(/Android 10; K/)
        expect(headers['sec-ch-ua-platform']).toBe('"Android"')
      }
      const left = await workbench.evaluate(async () => ({
        rules: await browser.declarativeNetRequest.getSessionRules(),
        tabs: (await browser.tabs.query({})).filter(({ url }) => url?.includes('shop.example')),
      }))
      expect(left).toEqual({ rules: [], tabs: [] })
    })

    it('says when access to the sites was withdrawn, and offers to ask for it', async () => {
      await stage.record.page.evaluate(() => browser.permissions.remove({ origins: ['<all_urls>'] }))
      const popup = await stage.firefox.openExtensionPage('popup.html')
      await popup.waitForFunction(() => /access/i.test(document.body.innerText), { polling: 100 })
      expect(await popup.evaluate(() => document.body.innerText)).toMatch(/access to (all )?(web)?sites/i)
    })
  },
  { preferences: savingThere },
)
