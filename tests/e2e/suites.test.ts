import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { GCLID } from '@/tests/network/links'
import { landing, via } from '@/tests/network/route'
import { badgeWith } from './harness/badge'
import { clickHealthyLink, clickLinkTo, DEMO_PAGE } from './harness/pages/demo-page'
import { element, fill, press, testId, text, textLike, texts, type View } from './harness/pages/view'
import { prepareStage } from './harness/stage'

const stage = prepareStage()

const CHAIN = via('302', landing({ host: 'hop3.example', gclid: GCLID }), { host: 'hop2.example' })
const TO_ANOTHER = via('302', landing({ host: 'hop4.example', gclid: GCLID }))

/** A page whose tab clicked a link to this address. */
async function click(url: string): Promise<Page> {
  const page = await stage.chromium.openPage('about:blank')
  await clickLinkTo(page, url)
  return page
}

/** Chooses the kind of the last rule. */
async function chooseRule(view: View, kind: string): Promise<void> {
  const selects = await view.$$(testId('rule-kind'))
  await selects.at(-1)?.select(kind)
}

async function saved(view: View): Promise<void> {
  await press(view, 'save-suite')
  await view.waitForSelector(`${testId('save-suite')}:disabled`)
}

it('a suite made in the workbench runs by itself: on the badge, and line by line in the Checks tab', async () => {
  const suites = await stage.chromium.openWorkbench('#tool=suites')
  await press(suites, 'add-suite')
  await fill(suites, 'suite-name', 'Links of hop 2')
  await fill(suites, 'suite-hosts', 'hop2.example')
  await press(suites, 'add-rule')
  await fill(suites, 'rule-parameter', 'gclid')
  await press(suites, 'add-rule')
  await chooseRule(suites, 'most-hops')
  await fill(suites, 'rule-hops', 'two')
  await press(suites, 'save-suite')
  expect(await textLike(suites, 'suite-refusal', /hops/)).toBe(
    'Rule 3, hops must be a whole number from 1 to 50, but is "two".',
  )
  await fill(suites, 'rule-hops', '2')
  await saved(suites)
  expect(await texts(suites, 'suite')).toEqual(['Links of hop 2 3 rules'])

  // Of clicks that the suite is not for nothing is said.
  const other = await click(TO_ANOTHER)
  expect(await badgeWith(suites, other, /reached hop4\.example$/)).toMatchObject({ text: '' })

  const page = await click(CHAIN)
  expect(await badgeWith(suites, page, /3 assertions passed$/)).toMatchObject({ text: '✓', isGreen: true })
  const checks = await stage.chromium.openWorkbench('#tab=checks')
  await textLike(checks, 'suite-result', /^Links of hop 2 3 passed/)
  expect(await text(checks, 'tab-checks')).toBe('Checks')

  await suites.bringToFront()
  await fill(suites, 'rule-hops', '1')
  await fill(suites, 'rule-parameter', 'irclickid')
  await saved(suites)
  // The click that is there is judged anew.
  expect(await badgeWith(suites, page, /2 of 3 assertions failed$/)).toMatchObject({ text: '2', isRed: true })
  await checks.bringToFront()
  await textLike(checks, 'suite-result', /2 failed, 1 passed/)
  expect(await text(checks, 'tab-checks')).toBe('Checks 2')
  expect(await texts(checks, 'assertion')).toEqual([
    'The click lands on a page It landed on hop3.example hop 2',
    'irclickid is present at the landing page irclickid is not in the address of hop3.example hop 2',
    'At most 1 hop The click made 2 hops hop 2',
  ])
  await Promise.all([suites, page, other, checks].map((each) => each.close()))
})

it('a suite that is for a click only with those before it runs on the journey: on the badge, in the popup, in the Checks tab', async () => {
  const suites = await stage.chromium.openWorkbench('#tool=suites')
  await element(suites, 'suite')
  await press(suites, 'add-suite')
  await suites.waitForFunction(
    (name) => document.querySelector<HTMLInputElement>(name)?.value !== 'Links of hop 2',
    {},
    testId('suite-name'),
  )
  await fill(suites, 'suite-name', 'From the network to the shop')
  await fill(suites, 'suite-hosts', 'net.example')
  await press(suites, 'add-rule')
  await chooseRule(suites, 'final-host')
  await fill(suites, 'rule-host', 'shop.example')
  await saved(suites)

  const page = await stage.chromium.openPage(DEMO_PAGE)
  await clickHealthyLink(page)
  expect(await badgeWith(suites, page, /2 assertions passed$/)).toMatchObject({ text: '✓', isGreen: true })
  const popup = await stage.chromium.openPopup(page)
  expect(await text(popup, 'assertions-line')).toBe('2 assertions passed')
  const checks = await stage.chromium.openWorkbench('#tab=checks')
  await textLike(
    checks,
    'suite-result',
    /^From the network to the shop 2 passed · on the journey up to this click/,
  )
  expect(await texts(checks, 'assertion')).toContain(
    'The click ends on shop.example It ended on shop.example hop 5',
  )
  await Promise.all([suites, page, checks].map((each) => each.close()))
})
