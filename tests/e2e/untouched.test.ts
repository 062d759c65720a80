import puppeteer, { type Browser } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findChromium } from '@/scripts/setup/chromium.mjs'
import { chromiumFlags } from './harness/chromium-flags'
import { DEMO_PAGE } from './harness/pages/demo-page'
import { prepareStage } from './harness/stage'

const stage = prepareStage()
let plain: Browser

beforeAll(async () => {
  const flags = chromiumFlags({ network: stage.network, headless: true })
  plain = await puppeteer.launch({
    executablePath: findChromium() as string,
    ignoreDefaultArgs: true,
    args: flags,
  })
})

afterAll(() => plain?.close())

/** What a page shows, links to and stores, and what each host received on the way there. */
async function trace(browser: Browser, link: string) {
  stage.network.reset()
  const page = await browser.newPage()
  await page.goto(DEMO_PAGE)
  const links = await page.$$eval('a', (anchors) => anchors.map((anchor) => anchor.outerHTML))
  await Promise.all([page.waitForNavigation(), page.click(link)])
  const html = await page.content()
  const cookies = (await browser.cookies()).map(({ name, domain, path }) => `${domain}${path} ${name}`).sort()
  await page.close()
  const requests = Object.values(stage.network.received)
    .flat()
    // The browser itself calls home, whatever extension it has.
    .filter(({ host, url }) => host.endsWith('.example') && !url.endsWith('/favicon.ico'))
    .map(({ method, url, headers }) => ({
      method,
      url: withoutMinted(url),
      names: Object.keys(headers).sort(),
    }))
  return { links: links.map(withoutMinted), html: withoutMinted(html), cookies, requests }
}

/** IDs are minted at random; all else must be equal. */
const withoutMinted = (text: string) =>
  text.replace(/[0-9a-f]{24,}|(?<=irclickid=)[^&"]+|(?<=ir_[^=]*=)[^;"]+/gi, 'ID')

it.each(['#healthy', '#lost', '#meta'])(
  'pages, links, cookies and requests are those of a browser without it: %s',
  async (link) => {
    expect(await trace(stage.chromium.browser, link)).toEqual(await trace(plain, link))
  },
)
