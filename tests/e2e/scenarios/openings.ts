import type { Click } from '@/lib/schemas/click'
import { escapeHtml } from '@/tests/network/page'
import { type HopOptions, hopUrl, landing, via } from '@/tests/network/route'
import { clickLink, clickScript, GCLID, LANDING, type Scenario, startWith } from './scenario'

const LANDED = '200 hop6.example/landing'
const CHAIN = via('302', via('replace', LANDING, { host: 'hop2.example' }))
const CHAIN_HOPS = [
  'link 302 hop1.example/302',
  'http 200 hop2.example/replace',
  `script ${LANDED}`,
  'landed',
]

/** Through a host of a network that is known, to a page whose link leads the whole tab on. */
const IN_FRAME = via('302', via('frame-top', CHAIN, { host: 'hop3.example' }), { host: 'track.webgains.com' })

/** A click in a new tab knows the page it started from, and that page's tab. */
function startsFromOtherTab([click]: Click[]): void {
  const { source, openerTabId, tabId } = click ?? {}
  if (source?.url !== 'https://hop4.example/landing') throw new Error(`Its source: ${source?.url}`)
  if (openerTabId === undefined || openerTabId === tabId) throw new Error(`Its opener: ${openerTabId}`)
}

function withFrame(options: HopOptions = {}): string {
  const src = via('302', landing({ sub1: 'frame' }), { host: 'hop2.example' })
  return via('302', hopUrl('frame', { gclid: GCLID, src, ...options }))
}
const FRAME_HOPS = [
  'link 302 hop1.example/302',
  'http 200 hop1.example/frame',
  'frame 302 hop2.example/302 in a frame',
  'http 200 hop6.example/landing in a frame',
  'landed',
]

/** Every way a click can open. */
export const openingScenarios: Scenario[] = [
  { name: 'in the same tab', act: clickLink(CHAIN), clicks: [CHAIN_HOPS] },
  {
    name: 'in a new tab with noopener',
    act: clickLink(CHAIN, 'target="_blank" rel="noopener"'),
    clicks: [CHAIN_HOPS],
    check: startsFromOtherTab,
  },
  {
    name: 'in a new tab with noreferrer',
    act: clickLink(CHAIN, 'target="_blank" rel="noreferrer"'),
    clicks: [CHAIN_HOPS],
    check: startsFromOtherTab,
  },
  {
    name: 'by window.open with the URL',
    act: clickScript(`window.open(${JSON.stringify(CHAIN)})`),
    clicks: [CHAIN_HOPS],
  },
  {
    name: 'by window.open of about:blank, then its location',
    act: clickScript(`const tab = window.open('about:blank'); tab.location = ${JSON.stringify(CHAIN)}`),
    clicks: [CHAIN_HOPS],
  },
  {
    name: 'as a tab-under: two clicks',
    act: clickScript(
      `window.open(${JSON.stringify(CHAIN)}); location.href = ${JSON.stringify(via('302', landing({ gclid: GCLID, under: 1 }), { host: 'hop3.example' }))}`,
    ),
    clicks: [CHAIN_HOPS, ['link 302 hop3.example/302', `http ${LANDED}`, 'landed']],
    check: (clicks) => {
      const sources = clicks.map(({ source }) => source?.url)
      if (sources.some((url) => url !== 'https://hop4.example/landing'))
        throw new Error(`Sources: ${sources}`)
      if (new Set(clicks.map(({ tabId }) => tabId)).size !== 2) throw new Error('Not two tabs.')
    },
  },
  {
    name: 'by the middle button',
    act: async ({ page }) => {
      await startWith(page, `<a id="go" href="${escapeHtml(CHAIN)}">Go</a>`)
      await page.click('#go', { button: 'middle' })
    },
    clicks: [CHAIN_HOPS],
    check: startsFromOtherTab,
  },
  {
    name: 'by the keyboard',
    act: async ({ page }) => {
      await startWith(page, `<a id="go" href="${escapeHtml(CHAIN)}">Go</a>`)
      await page.focus('#go')
      await page.keyboard.press('Enter')
    },
    clicks: [CHAIN_HOPS],
  },
  {
    name: 'by the keyboard in a new tab',
    act: async ({ page }) => {
      await startWith(page, `<a id="go" href="${escapeHtml(CHAIN)}">Go</a>`)
      await page.focus('#go')
      await page.keyboard.down('Control')
      await page.keyboard.press('Enter')
      await page.keyboard.up('Control')
    },
    clicks: [CHAIN_HOPS],
    check: startsFromOtherTab,
  },
  {
    name: 'from the address bar',
    act: ({ page }) => page.goto(CHAIN),
    clicks: [['typed 302 hop1.example/302', 'http 200 hop2.example/replace', `script ${LANDED}`, 'landed']],
    check: ([click]) => {
      if (click?.source) throw new Error(`It has a source: ${click.source.url}`)
    },
  },
  {
    name: 'prerendered and then activated',
    act: async ({ page }) => {
      const to = via('302', landing({ host: 'hop5.example', gclid: GCLID }), { host: 'hop5.example' })
      await page.goto('https://hop5.example/landing')
      await page.evaluate((url) => {
        const rules = Object.assign(document.createElement('script'), {
          type: 'speculationrules',
          textContent: JSON.stringify({ prerender: [{ urls: [url], eagerness: 'immediate' }] }),
        })
        document.head.append(rules)
        document.body.innerHTML = `<a id="go" href="${url}">Go</a>`
      }, to)
      // What is made ready is a target of its own until it is shown; Firefox makes nothing ready.
      if (await page.evaluate(() => HTMLScriptElement.supports('speculationrules')))
        await page
          .browser()
          .waitForTarget((target) => target.url().includes('hop5.example/landing?gclid'), { timeout: 5_000 })
          .catch(() => {})
      await page.click('#go')
    },
    clicks: [['link 302 hop5.example/302', 'http 200 hop5.example/landing', 'landed']],
  },
  {
    name: 'in two tabs at once',
    act: async ({ browser, network, page }) => {
      const other = await browser.newPage()
      await startWith(page, `<a id="go" href="${escapeHtml(CHAIN)}">Go</a>`)
      await startWith(other, `<a id="go" href="${escapeHtml(CHAIN)}">Go</a>`)
      const first = network.hold(({ rawUrl }) => rawUrl.startsWith('/302'))
      for (const tab of [page, other]) {
        await tab.bringToFront()
        // It is not over before its page is answered.
        tab.click('#go').catch(() => {})
        await first.arrived()
      }
      first.release()
    },
    clicks: [CHAIN_HOPS, CHAIN_HOPS],
  },
  {
    name: 'with a frame on the landing page, whose chain is kept and marked',
    act: clickLink(withFrame()),
    clicks: [FRAME_HOPS],
    // On a network without any distance the frame may be sooner than the listener for its tab.
    or: [FRAME_HOPS.toSpliced(2, 2, 'frame 200 hop6.example/landing in a frame')],
    firefox: {
      because: 'a frame that stands in the page is asked for before the page’s own requests are told',
    },
  },
  {
    name: 'with a frame that the landing page adds after a second',
    act: clickLink(withFrame({ after: 1_000 })),
    clicks: [FRAME_HOPS],
  },
  {
    name: 'in a frame of a page that is no click: its chain through a network is kept at the start',
    act: async ({ page }) => {
      await startWith(page, `<iframe src="${escapeHtml(IN_FRAME)}"></iframe>`)
      const frame = await page.waitForFrame((one) => one.url().includes('/frame-top'))
      await frame.waitForSelector('#go')
      await frame.click('#go')
    },
    clicks: [
      [
        'frame 302 track.webgains.com/302 in a frame',
        // Its answer is not seen: the host belongs to no network, and the page to no click yet.
        'http - hop3.example/frame-top in a frame',
        'link 302 hop1.example/302',
        'http 200 hop2.example/replace',
        `script ${LANDED}`,
        'landed',
      ],
    ],
  },
]
