import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PAGE } from './harness/pages/demo-page'
import { openWorkbenchBy } from './harness/pages/follow'
import { firePostback, previewPostback } from './harness/pages/postback-form'
import { texts } from './harness/pages/view'
import { prepareStage } from './harness/stage'

const stage = prepareStage()
const P = 'https://go.trk.example/postback'

/** What goes wrong in templates, and what is said of it before anything is sent. */
const TEMPLATES: Readonly<Record<string, [template: string, says: RegExp]>> = {
  'an encoded macro': [`${P}?clickid=%7Bsubacc4%7D`, /brackets of %7Bsubacc4%7D are percent-encoded/],
  'a macro without a value': [`${P}?clickid={nobody_knows}`, /\{nobody_knows\} has no value/],
  'a bracket too many': [`${P}?clickid={clickid}}`, /\} at character \d+ has no counterpart/],
  'macros of two systems': [`${P}?clickid={clickid}&sum=[payout]`, /written in 2 ways/],
  'a transform macro': [
    `${P}?clickid={clickid}&st={status: lead=reg sale=dep}`,
    /\{status: lead=reg sale=dep\}/,
  ],
  'a value escaped twice': [`${P}?clickid={clickid}&x=a%252Db`, /x is percent-encoded twice/],
  'a space inside': [`${P}?clickid={clickid}&name=a b`, /a space in the template/],
  'a fragment that eats parameters': [`${P}?sum=1#clickid={clickid}`, /from #clickid=.* on is not sent/],
  'an empty click ID': [`${P}?clickid=&sum=1`, /clickid is empty/],
  'an ID that is not of this click': [
    `${P}?clickid=0a1b2c3d4e5f60718293a4b5`,
    /which no hop of this click carries/,
  ],
  'a sample value': [`${P}?clickid=ffffffffffffffffffffffff`, /clickid is ffffffffffffffffffffffff/],
  'a required parameter that is missing': [
    'https://demo.go2cloud.org/aff_lsr?amount=1',
    /requires transaction_id, which is not there/,
  ],
  'a decimal comma': [`${P}?clickid={clickid}&sum=1,50`, /sum is 1,50/],
  'a currency sign': [`${P}?clickid={clickid}&sum=$5`, /sum is \$5/],
  'a currency in small letters': [`${P}?clickid={clickid}&sum=1.50&currency=usd`, /currency is usd/],
  'a parameter that stands there twice': [`${P}?clickid={clickid}&a=1&a=2`, /a stands there more than once/],
  'a second question mark': [`${P}?clickid={clickid}?sum=1`, /a second \?/],
  'an empty pair': [`${P}?clickid={clickid}&&sum=1`, /a & with no parameter beside it/],
  'an ampersand copied from a page': [`${P}?clickid={clickid}&amp;sum=1`, /says &amp; where it means &/],
  http: ['http://go.trk.example/postback?clickid={clickid}', /begins with http, not https/],
  'a password in the address': ['https://user:pass@go.trk.example/postback', /holds a user name or password/],
  'a private host': ['https://localhost/postback?clickid={clickid}', /address of this machine or network/],
  'a token in the address': [`${P}?clickid={clickid}&security_token=abc123`, /security_token/],
}

/** What answers look like when something went wrong, and how they are read. */
const ANSWERS: Readonly<Record<string, [path: string, verdict: RegExp, says: RegExp]>> = {
  'a page to sign in': ['/html200', /unclear/, /page/i],
  'another method': ['/get-only', /rejected/, /does not take this method/],
  'too many requests': ['/too-many', /blocked/, /turns away further requests/],
  'an address that is not on the list': ['/unlisted', /rejected|blocked/, /denied|allowed address/],
  'a token that is missing': ['/no-token', /rejected/, /401.*Unauthorized/],
  'an answer from elsewhere': [
    '/elsewhere?clickid={clickid}',
    /unclear|rejected/,
    /affise\.partner\.example/,
  ],
  'an answer later than senders wait': ['/slow?ms=6000', /accepted/, /wait/],
}

let page: Page
let form: Page
beforeAll(async () => {
  page = await stage.chromium.openPage(DEMO_PAGE)
  await Promise.all([page.waitForNavigation(), page.click('#meta')])
  form = await openWorkbenchBy(stage.chromium.browser, await stage.chromium.openPopup(page), 'test-postback')
})
afterAll(() => Promise.all([page?.close(), form?.close()]))

describe('a template is said to have', () => {
  it.each(Object.entries(TEMPLATES))('%s', async (_what, [template, says]) => {
    await previewPostback(form, template)
    await form.waitForFunction(
      (selector, pattern) => new RegExp(pattern).test(document.querySelector(selector)?.textContent ?? ''),
      { timeout: 10_000 },
      '[data-testid="findings"]',
      says.source,
    )
    expect((await texts(form, 'findings')).join()).toMatch(says)
  })
})

describe('an answer is read as', () => {
  it.each(Object.entries(ANSWERS))('%s', async (what, [path, verdict, says]) => {
    if (what === 'another method') await form.select('[data-testid="postback-method"]', 'POST')
    const run = await firePostback(form, `https://go.trk.example${path}`)
    if (what === 'another method') await form.select('[data-testid="postback-method"]', 'GET')
    expect(run.verdict, run.card).toMatch(verdict)
    expect(run.card).toMatch(says)
  })
})
