import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { allChecks } from '@/lib/checks/all-checks'
import { FBCLID, GCLID } from '@/tests/network/links'
import { hopUrl, landing, via } from '@/tests/network/route'
import { badgeWith } from './harness/badge'
import { clickHealthyLink, clickLinkTo, DEMO_PAGE } from './harness/pages/demo-page'
import { openWorkbenchBy } from './harness/pages/follow'
import { element, testId, text, textLike, texts, type View } from './harness/pages/view'
import { prepareStage } from './harness/stage'

const stage = prepareStage()

const TO_SHOP = landing({ gclid: GCLID })
const CLEAN = via(
  '302',
  via('301', landing({ host: 'hop3.example', gclid: GCLID, sub1: 'summer' }), { host: 'hop2.example' }),
)
/** One hop more than crawlers follow. */
const LONG = Array.from({ length: 11 }).reduce<string>(
  (to) => via('302', to),
  landing({ clickid: 'c-4711-77' }),
)

/** What a user clicks, and what the Checks tab then says of it, by check. */
const CLICKS: [check: string, url: string, group: string, says: RegExp][] = [
  ['failed', `https://gone.invalid/?gclid=${GCLID}`, 'Problems', /failed at hop 1, gone\.invalid/],
  ['server-error', hopUrl('status', { code: 410, gclid: GCLID }), 'Problems', /answered 410/],
  [
    'id-lost',
    via('302', landing(), { gclid: GCLID }),
    'Problems',
    /^gclid was lost between hop 1, hop1\.example, and hop 2, hop6\.example/,
  ],
  [
    'macro-left',
    via('302', landing(), { clickid: '{clickid}' }),
    'Warnings',
    /^\{clickid\} in clickid was not/,
  ],
  [
    'macro-elsewhere',
    landing({ gclid: GCLID, slot: '[[slot]]' }),
    'Warnings',
    /^\[\[slot\]\] in slot was not/,
  ],
  ['id-empty', via('302', landing({ clickid: '' })), 'Warnings', /^clickid is empty at hop 1/],
  ['sample-value', landing({ clickid: 'your_click_id' }), 'Warnings', /sample value your_click_id/],
  ['script-word', landing({ clickid: 'undefined' }), 'Warnings', /the word undefined instead of a value/],
  [
    'too-long-value',
    landing({ fbclid: FBCLID.repeat(9) }),
    'Warnings',
    /^fbclid has \d+ characters .*; Meta takes 500/,
  ],
  [
    'cached-redirect',
    via('cached-301', TO_SHOP, { host: 'track.webgains.com' }),
    'Warnings',
    /^Browsers keep the 301 of hop 1, track\.webgains\.com, for 60 minutes/,
  ],
  [
    'http-hop',
    via('302', via('302', TO_SHOP, { host: 'hop2.example', scheme: 'http' })),
    'Warnings',
    /without encryption through hop 2, hop2\.example/,
  ],
  [
    'page-redirect',
    via('meta', TO_SHOP),
    'Warnings',
    /^A meta refresh led on .*; Google Ads wants redirects/,
  ],
  [
    'slow-chain',
    via('slow', TO_SHOP, { ms: 1_900 }),
    'Warnings',
    /took [\d.]+ s, [\d.]+ s of it at hop 1, hop1/,
  ],
  ['long-chain', LONG, 'Warnings', /^The chain has 11 redirects on its way to hop6\.example/],
  ['sub-id-empty', landing({ gclid: GCLID, sub1: '' }), 'Notes', /^sub1 is empty at hop 1/],
  ['referrer-dropped', via('no-referrer', TO_SHOP), 'Notes', /Referrer-Policy: no-referrer/],
  ['download', hopUrl('download', { gclid: GCLID }), 'Notes', /ended in a download from hop1\.example/],
  ['no-content', hopUrl('204', { gclid: GCLID }), 'Notes', /without a page from hop1\.example/],
  ['app', via('app', 'market://details?id=a', { gclid: GCLID }), 'Notes', /left the browser for an app/],
]

/** The text of a finding, as soon as the view shows it. */
async function findingOf(view: View, check: string): Promise<string> {
  const selector = `${testId('finding')}[data-check="${check}"]`
  await view.waitForSelector(selector, { visible: true, timeout: 15_000 })
  return view.$eval(selector, (line) => (line as HTMLElement).innerText.replace(/\s+/g, ' ').trim())
}

function groupOf(view: View, check: string): Promise<string | null | undefined> {
  return view.$eval(`[data-check="${check}"]`, (line) => line.closest('section')?.getAttribute('aria-label'))
}

/** A page whose tab clicked a link to this address. */
async function click(url: string): Promise<Page> {
  const page = await stage.chromium.openPage('about:blank')
  await clickLinkTo(page, url)
  return page
}

describe('the Checks tab after a real click', () => {
  it.each(CLICKS)('finds %s', async (check, url, group, says) => {
    const page = await click(url)
    const workbench = await stage.chromium.openWorkbench('#tab=checks')
    expect(await findingOf(workbench, check)).toMatch(says)
    expect(await groupOf(workbench, check)).toBe(group)
    await Promise.all([page.close(), workbench.close()])
  })

  it('finds nothing in a clean chain, and says how many checks ran', async () => {
    const page = await click(CLEAN)
    const workbench = await stage.chromium.openWorkbench('#tab=checks')
    await textLike(workbench, 'verdict', /^gclid reached hop3\.example$/)
    expect(await text(workbench, 'no-findings')).toBe(`Nothing to object to: ${allChecks.length} checks ran`)
    expect(await text(workbench, 'tab-checks')).toBe('Checks')
    expect(await texts(workbench, 'finding')).toEqual([])
    await Promise.all([page.close(), workbench.close()])
  })

  it('objects to nothing in the demo’s healthy journey', async () => {
    const page = await stage.chromium.openPage(DEMO_PAGE)
    await clickHealthyLink(page)
    const workbench = await stage.chromium.openWorkbench('#tab=checks&scope=journey')
    await textLike(workbench, 'verdict', /reached shop\.example/)
    await element(workbench, 'scope-journey')
    expect(await texts(workbench, 'finding')).toEqual([])
    expect(await text(workbench, 'no-findings')).toMatch(/^Nothing to object to/)
    await Promise.all([page.close(), workbench.close()])
  })

  it('says of a second click that the tracker never saw it, as its server knows', async () => {
    const url = via('cached-301', landing({ host: 'hop5.example', gclid: GCLID }), {
      host: 'track.webgains.com',
    })
    const page = await click(url)
    await stage.network.waitForRequest(({ host }) => host === 'hop5.example')
    await page.waitForFunction(() => location.hostname === 'hop5.example')
    await clickLinkTo(page, url)
    await page.waitForFunction(() => location.hostname === 'hop5.example')
    const workbench = await stage.chromium.openWorkbench('#tab=checks')
    expect(await findingOf(workbench, 'from-cache')).toMatch(
      /track\.webgains\.com, came out of the browser’s cache/,
    )
    expect(stage.network.received['track.webgains.com']).toHaveLength(1)
    expect(await badgeWith(workbench, page, /cache$/)).toMatchObject({ text: '1', isRed: true })
    await Promise.all([page.close(), workbench.close()])
  })

  it('explains a finding, and shows its hop', async () => {
    const page = await click(via('302', landing({ host: 'hop4.example' }), { fbclid: FBCLID }))
    const workbench = await stage.chromium.openWorkbench('#tab=checks')
    await textLike(workbench, 'verdict', /^fbclid was lost .* hop 2, hop4\.example/)
    const line = `${testId('finding')}[data-check="id-lost"]`
    await workbench.click(`${line} [aria-expanded]`)
    expect(await findingOf(workbench, 'id-lost')).toMatch(
      /nobody is paid for it\. What to do: Let the first of the two/,
    )
    await workbench.click(`${line} .link`)
    await workbench.waitForSelector('.hop-detail', { visible: true })
    expect(
      await workbench.$$eval('.hop-detail', (details) => details.map((each) => each.textContent)),
    ).toEqual([expect.stringContaining('hop4.example')])
    await Promise.all([page.close(), workbench.close()])
  })
})

describe('the popup', () => {
  it('shows three findings beyond the verdict, and opens the rest in the workbench', async () => {
    const url = via('302', via('302', landing({ clickid: '' }), { host: 'hop2.example', scheme: 'http' }), {
      gclid: GCLID,
      sub1: '{zone}',
      sub2: '',
      slot: '[[slot]]',
    })
    const page = await click(url)
    await page.waitForFunction(() => location.hostname === 'hop6.example')
    const popup = await stage.chromium.openPopup(page)
    await element(popup, 'more-findings')
    const few = await texts(popup, 'few-finding')
    expect(few).toHaveLength(3)
    expect(few[0]).toMatch(/^gclid was lost/)
    const more = Number.parseInt(await text(popup, 'more-findings'), 10)
    const workbench = await openWorkbenchBy(stage.chromium.browser, popup, 'more-findings')
    await element(workbench, 'finding')
    // The verdict, the three and those that were more.
    expect(await texts(workbench, 'finding')).toHaveLength(1 + 3 + more)
    await Promise.all([page.close(), workbench.close()])
  })
})

describe('the badge', () => {
  const CLEAN_TITLE = /^Clickscope: gclid reached hop3\.example$/

  it('counts the problems of the tab’s latest click, and is empty without one', async () => {
    const view = await stage.chromium.openWorkbench()
    const page = await stage.chromium.openPage(DEMO_PAGE)
    await Promise.all([page.waitForNavigation(), page.click('#lost')])
    // Each of the click IDs that the shop's last redirect left behind is in one sentence.
    expect(await badgeWith(view, page, /lost between/)).toMatchObject({ text: '1', isRed: true })

    const other = await click(CLEAN)
    expect(await badgeWith(view, other, CLEAN_TITLE)).toMatchObject({ text: '' })
    await page.bringToFront()
    await clickLinkTo(page, CLEAN)
    expect(await badgeWith(view, page, CLEAN_TITLE)).toMatchObject({ text: '' })
    await Promise.all([view.close(), page.close(), other.close()])
  })

  it('stays when the worker is gone, and goes on with the next click', async () => {
    const view = await stage.chromium.openWorkbench()
    const page = await click(hopUrl('status', { code: 500, gclid: GCLID }))
    expect(await badgeWith(view, page, /answered 500/)).toMatchObject({ text: '1' })
    await stage.chromium.killWorker()
    expect(await badgeWith(view, page, /answered 500/)).toMatchObject({ text: '1' })
    await clickLinkTo(page, CLEAN)
    expect(await badgeWith(view, page, CLEAN_TITLE)).toMatchObject({ text: '' })
    await Promise.all([view.close(), page.close()])
  })

  it('says nothing of an ordinary page', async () => {
    const view = await stage.chromium.openWorkbench()
    const page = await stage.chromium.openPage('https://shop.example/account')
    expect(await badgeWith(view, page, /^Clickscope$/)).toMatchObject({ text: '', isRed: false })
    await Promise.all([view.close(), page.close()])
  })
})
