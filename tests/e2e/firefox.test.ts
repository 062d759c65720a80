import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findFirefox } from '@/scripts/setup/firefox.mjs'
import { DEMO_LINKS } from '@/tests/network/links'
import { startNetwork, type TestNetwork } from '@/tests/network/network'
import { type Firefox, launchFirefox } from './harness/firefox'
import { readClick } from './harness/pages/click-summary'
import { DEMO_PAGE } from './harness/pages/demo-page'
import { request, visit } from './harness/pages/link-check'
import { firePostback, sayReceiver } from './harness/pages/postback-form'
import { fill, press, testId, text, textLike } from './harness/pages/view'

/** Without a Firefox these are left out; `.ci/run` installs one. */
describe.skipIf(!findFirefox())('in Firefox', () => {
  let network: TestNetwork
  let firefox: Firefox

  beforeAll(async () => {
    network = await startNetwork()
    firefox = await launchFirefox({ network })
  })
  beforeEach(() => network.reset())
  afterAll(async () => {
    await firefox?.close()
    await network?.close()
  })

  const linkOf = (id: string) => DEMO_LINKS.find((link) => link.id === id)?.href as string
  /** What arrived at the hosts on the way of a demo link. */
  const pagesOf = (id: string) => {
    const route = new Set(DEMO_LINKS.find((link) => link.id === id)?.route)
    return Object.values(network.received)
      .flat()
      .filter(({ host, url }) => route.has(host) && !url.endsWith('/favicon.ico'))
  }

  async function clickDemoLink(id: string) {
    const page = await firefox.openPage(DEMO_PAGE)
    await Promise.all([page.waitForNavigation(), page.click(`#${id}`)])
    return page
  }

  it('the workbench shows every hop of a click and where its identifier was lost', async () => {
    const page = await clickDemoLink('lost')
    const workbench = await firefox.openExtensionPage('workbench.html#tool=clicks')
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
    await Promise.all([page.close(), workbench.close()])
  })

  it('the popup lists the last clicks of the other tabs', async () => {
    const page = await clickDemoLink('lost')
    const popup = await firefox.openExtensionPage('popup.html')
    await popup.waitForFunction(() => document.body.innerText.includes('shop.example'))
    expect(await text(popup, 'recording-toggle')).toMatch(/recording/i)
    await Promise.all([page.close(), popup.close()])
  })

  it('a postback test reaches the tracker without cookies and without the Origin of the extension', async () => {
    const page = await clickDemoLink('meta')
    const workbench = await firefox.openExtensionPage('workbench.html#tool=clicks')
    await textLike(workbench, 'click-row', /fbclid/)
    await press(workbench, 'click-row')
    await textLike(workbench, 'verdict', /fbclid/)
    await press(workbench, 'tab-tests')
    const run = await firePostback(workbench, 'https://go.trk.example/postback?clickid={clickid}&sum=3')
    const received = network.received['go.trk.example'].filter(({ url }) => url.includes('/postback'))
    expect(received).toHaveLength(1)
    expect(received[0]?.headers.cookie).toBeUndefined()
    expect(received[0]?.headers.origin).toBeUndefined()
    expect(run.verdict, run.card).toMatch(/accepted/i)
    await Promise.all([page.close(), workbench.close()])
  })

  it('an experiment sends each of its steps once, in order, and shows the answers side by side', async () => {
    const page = await clickDemoLink('meta')
    const workbench = await firefox.openExtensionPage('workbench.html#tool=clicks')
    await textLike(workbench, 'click-row', /fbclid/)
    await press(workbench, 'click-row')
    await textLike(workbench, 'verdict', /fbclid/)
    await press(workbench, 'tab-tests')
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
    const received = network.received['go.trk.example'].filter(({ url }) => url.includes('/postback'))
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
    await Promise.all([page.close(), workbench.close()])
  })

  it('a list of links is checked by plain requests and by visits, as another device', async () => {
    const workbench = await firefox.openExtensionPage('workbench.html#tool=links')
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
    await workbench.close()
  })

  it('says when access to the sites was withdrawn, and offers to ask for it', async () => {
    const popup = await firefox.openExtensionPage('popup.html')
    await popup.evaluate(() => browser.permissions.remove({ origins: ['<all_urls>'] }))
    await popup.reload().catch(() => {})
    await popup.waitForFunction(() => /access/i.test(document.body.innerText), { polling: 100 })
    expect(await popup.evaluate(() => document.body.innerText)).toMatch(/access to (all )?(web)?sites/i)
    await popup.close()
  })
})
