import { describe, expect, it } from 'vitest'
import { DAMAGING_LINK } from '@/tests/network/links'
import { readDatabase } from './harness/database'
import { element, fill, press, testId, text, textLike, texts, type View } from './harness/pages/view'
import { prepareStage } from './harness/stage'

const stage = prepareStage()

/** What the landing server received, by the name of the parameter and decoded once. */
const landed = () => {
  const [request] = (stage.network.received['shop.example'] ?? []).filter(({ url }) =>
    url.includes('/landing'),
  )
  return request && Object.fromEntries(new URL(request.url, 'https://shop.example').searchParams)
}

async function addParameter(page: View, name: string, value: string) {
  const before = (await texts(page, 'parameter-row')).length
  await press(page, 'add-parameter')
  await page.waitForFunction(
    (selector, count) => document.querySelectorAll(selector).length > count,
    {},
    testId('parameter-row'),
    before,
  )
  const rows = await page.$$(testId('parameter-row'))
  const [nameField, valueField] = (await rows.at(-1)?.$$('input')) ?? []
  await nameField?.type(name)
  await valueField?.type(value)
}

describe('the link builder', () => {
  it('builds, puts right, saves with versions and hands to the checker', async () => {
    const page = await stage.chromium.openWorkbench('#tool=build')
    await fill(page, 'base', 'https://shop.example/landing#top?color=red')
    await page.select(testId('build-platform'), 'google-ads')
    await fill(page, 'utm_source', 'Google')
    await fill(page, 'utm_medium', 'cpc')
    await fill(page, 'utm_campaign', 'été {campaignid}')
    expect(await textLike(page, 'findings', /capital letters/)).toMatch(/# before the \?/)
    for (const fix of ['Move it behind the parameters', 'Write google']) {
      const button = await page.waitForSelector(`${testId('findings')} ::-p-text(${fix})`)
      await button?.click()
    }
    await textLike(
      page,
      'built-url',
      /^https:\/\/shop\.example\/landing\?color=red&utm_source=google&utm_medium=cpc&utm_campaign=%C3%A9t%C3%A9%20\{campaignid\}#top$/,
    )

    await fill(page, 'link-name', 'Search')
    await press(page, 'save-link')
    await textLike(page, 'saved-link', /Search v1/)
    await fill(page, 'utm_content', '{creative}')
    await press(page, 'save-link-version')
    await textLike(page, 'saved-link', /Search v2/)
    expect(await text(page, 'diff')).toMatch(/utm_content.*\{creative\}.*added/)

    expect(stage.network.received['shop.example'] ?? []).toEqual([])
    await press(page, 'check-link')
    await element(page, 'link-list')
    const list = await page.$eval(testId('link-list'), (area) => (area as HTMLTextAreaElement).value)
    expect(list).toMatch(/^https:\/\/shop\.example\/landing\?color=red&.*\{creative\}#top$/)
    await press(page, 'check-links')
    await page.waitForSelector(testId('save-csv'), { timeout: 40_000 })
    expect(await text(page, 'link-row')).toMatch(/1 200/)

    await page.reload()
    await press(page, 'tool-build')
    expect(await textLike(page, 'built-url', /creative/)).toMatch(/utm_source=google/)
    await page.close()
  })

  it('opens a seeded click, and tells what a link that folds, cuts and drops did to each value', async () => {
    const page = await stage.chromium.openWorkbench('#tool=build')
    await page.evaluate(() => chrome.storage.session.remove('draft:build'))
    await page.reload()
    await fill(page, 'base', `${DAMAGING_LINK}?kept={keyword}&campaign=7`)
    await page.select(testId('build-platform'), 'google-ads')
    const forms = {
      kept: 'unicode',
      folded: 'case',
      cut: 'long',
      dropped: 'case',
      unescaped: 'plus',
      escaped: 'percent',
    }
    for (const name of Object.keys(forms).slice(1)) await addParameter(page, name, '{campaignid}')
    for (const [name, form] of Object.entries(forms)) await page.select(testId(`seed-${name}`), form)
    await press(page, 'open-seeded')
    expect(await text(page, 'plan')).toMatch(/1 click on 1 host.*hop1\.example 1 click/)
    const seeded = new URL(await text(page, 'seeded-url')).searchParams
    expect(stage.network.received['hop1.example'] ?? []).toEqual([])

    await press(page, 'plan-visit')
    await stage.network.waitForRequest(({ url }) => url.includes('/landing?'))
    // Its tab is in front.
    await page.bringToFront()
    await page.waitForSelector(testId('open-seeded-click'), { timeout: 40_000 })
    const sent = Object.fromEntries(seeded)
    expect(landed()).toEqual({
      campaign: '7',
      kept: sent.kept,
      folded: sent.folded?.toLowerCase(),
      cut: sent.cut?.slice(0, 64),
      unescaped: sent.unescaped?.replaceAll('+', ' '),
      escaped: encodeURIComponent(sent.escaped ?? ''),
    })
    const rows = await texts(page, 'seed-row')
    expect(rows).toEqual([
      expect.stringMatching(/^kept not ASCII .* arrived unchanged kept/),
      expect.stringMatching(/^folded .* folded to lower case at hop 2, shop\.example/),
      expect.stringMatching(/^cut 500 characters .* cut at 64 characters at hop 2/),
      expect.stringMatching(/^dropped .* lost at hop 2, shop\.example$/),
      expect.stringMatching(/^unescaped with \+ .* arrived in another encoding at hop 2/),
      expect.stringMatching(/^escaped with % .* arrived in another encoding at hop 2/),
    ])

    await press(page, 'open-seeded-click')
    await element(page, 'verdict')
    const clickId = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('click')
    const { clicks } = await readDatabase(page)
    const click = clicks.find(({ id }) => id === clickId)
    expect(click).toMatchObject({ pinned: true, outcome: 'landed' })
    expect(click?.hops.map(({ url }) => new URL(url).host)).toEqual(['hop1.example', 'shop.example'])
    const tabs = await page.evaluate(() => chrome.tabs.query({}))
    expect(tabs.filter(({ url }) => url?.startsWith('https://shop.example/landing'))).toHaveLength(1)
    await page.close()
  })
})
