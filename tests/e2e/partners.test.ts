import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { readDatabase } from './harness/database'
import { download } from './harness/downloads'
import { DEMO_PAGE } from './harness/pages/demo-page'
import { openWorkbenchBy } from './harness/pages/follow'
import { choose, fieldValue, makePartner, saveVersion, versionThere } from './harness/pages/partners'
import { fireAsItStands } from './harness/pages/postback-form'
import { element, fill, press, testId, text, textLike, texts } from './harness/pages/view'
import { prepareStage } from './harness/stage'

const stage = prepareStage()
const TOKEN = 's3cr3t-t0ken-é'
const WRONG = 'https://go.trk.example/postback?clickid={sub4}'
const RIGHT = 'https://go.trk.example/postback?clickid={clickid}&sum={payout}'
const CURL = `curl -X POST 'https://go.trk.example/postback?keep=%2F~' \\
  -H 'Content-Type: application/x-www-form-urlencoded' -H 'X-Trace: {txid}' \\
  --data-raw 'clickid={clickid}&sum={payout}&status={status}&txid={txid}&security_token={security_token}'`

/** Makes a click of the demo, and opens its postback test in the workbench. */
async function openClick(): Promise<{ page: Page; workbench: Page }> {
  const page = await stage.chromium.openPage(DEMO_PAGE)
  await Promise.all([page.waitForNavigation(), page.click('#meta')])
  const popup = await stage.chromium.openPopup(page)
  const workbench = await openWorkbenchBy(stage.chromium.browser, popup, 'test-postback')
  return { page, workbench }
}

const postbacks = () =>
  stage.network.received['go.trk.example'].filter(({ url }) => new URL(url).pathname === '/postback')

async function chooseOnlyTemplate(workbench: Page): Promise<void> {
  await element(workbench, 'choose-template')
  const id = await workbench.$eval(
    `${testId('choose-template')} optgroup option`,
    (option) => (option as HTMLOptionElement).value,
  )
  await choose(workbench, 'choose-template', id)
}

describe('a partner of a known platform', () => {
  it('gets templates whose versions are compared, brought back and fired as previewed', async () => {
    const { page, workbench } = await openClick()
    await makePartner(workbench, 'redtrack')
    expect(await fieldValue(workbench, 'field-url')).toMatch(/^https:\/\/\{domain\}\/postback\?clickid=/)

    await saveVersion(workbench, 2, WRONG, 'our domain')
    await saveVersion(workbench, 3, RIGHT, 'the ID is in clickid')
    await choose(workbench, 'compare-older', '2')
    expect(await text(workbench, 'diff-count')).toBe('2 of 4 parts differ.')
    const marked = await workbench.$$eval(`${testId('diff')} del, ${testId('diff')} ins`, (pieces) =>
      pieces.map(({ tagName, textContent }) => `${tagName} ${textContent}`),
    )
    expect(marked).toEqual(['DEL sub4', 'INS clickid', 'INS &sum={payout}'])

    await workbench.$$eval(testId('version'), (all) => {
      for (const version of all) (version as HTMLDetailsElement).open = true
    })
    await press(workbench, 'restore-2')
    await versionThere(workbench, 4)
    expect(await fieldValue(workbench, 'field-url')).toBe(WRONG)

    await press(workbench, 'open-paste')
    await fill(workbench, 'pasted-request', CURL)
    await press(workbench, 'read-pasted')
    await fill(workbench, 'field-note', 'as the partner sent it')
    await press(workbench, 'save-version')
    await versionThere(workbench, 5)
    expect((await texts(workbench, 'version')).length).toBe(5)

    await press(workbench, 'tab-agreement')
    await fill(workbench, 'token-security_token', TOKEN)
    await choose(workbench, 'field-unit', 'minor')
    await press(workbench, 'save-partner')

    await press(workbench, 'tool-clicks')
    await press(workbench, 'form-conversion')
    await fill(workbench, 'field-transactionId', 'order 7')
    await fill(workbench, 'field-value', '12.5')
    await choose(workbench, 'field-status', 'approved')
    await press(workbench, 'form-postback')
    await chooseOnlyTemplate(workbench)
    const preview = await textLike(workbench, 'postback-preview', /security_token=‹secret›/)
    const run = await fireAsItStands(workbench)

    const [received, ...more] = postbacks()
    expect(more).toEqual([])
    const [clickId] = [...stage.network.tracker.clicks.keys()]
    const body = `clickid=${clickId}&sum=1250&status=approved&txid=order%207&security_token=${encodeURIComponent(TOKEN)}`
    expect(received).toMatchObject({ method: 'POST', rawUrl: '/postback?keep=%2F~', body })
    expect(received?.headers).toMatchObject({
      'content-type': 'application/x-www-form-urlencoded',
      'x-trace': 'order 7',
    })
    expect(received?.headers.origin).toBeUndefined()
    const shown = [
      'POST https://go.trk.example/postback?keep=%2F~',
      'Content-Type: application/x-www-form-urlencoded',
      'X-Trace: order 7',
      '',
      body.replace(encodeURIComponent(TOKEN), '‹secret›'),
    ]
    expect(preview).toBe(shown.filter(Boolean).join(' '))
    expect(run.verdict, run.card).toMatch(/accepted/i)
    expect(run.card).toContain('to RedTrack, Postback v5')

    const stored = JSON.stringify(await readDatabase(workbench))
    expect(stored).toContain('order%207')
    expect(stored).not.toContain('s3cr3t-t0ken')
    expect(await workbench.evaluate(() => document.documentElement.outerHTML)).not.toContain('s3cr3t-t0ken')
    await Promise.all([page.close(), workbench.close()])
  })

  it('is told the conversions of one click step by step', async () => {
    const { page, workbench } = await openClick()
    await chooseOnlyTemplate(workbench)
    for (const step of ['lead', 'sale', 'rejection']) {
      await press(workbench, `step-${step}`)
      await fireAsItStands(workbench)
    }
    expect(postbacks().map(({ body }) => new URLSearchParams(body ?? '').get('status'))).toEqual([
      'pending',
      'approved',
      'rejected',
    ])
    expect(await text(workbench, 'step-lead')).toBe('Lead accepted')
    expect(await text(workbench, 'step-sale')).toBe('Sale duplicate')
    await Promise.all([page.close(), workbench.close()])
  })

  it('does not get its token sent elsewhere, not even by a message to the worker', async () => {
    const { page, workbench } = await openClick()
    await chooseOnlyTemplate(workbench)
    await fill(workbench, 'postback-template', 'https://net.example/?t={security_token}')
    await textLike(workbench, 'findings', /would go to net\.example/)
    const reply = await workbench.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('clickscope')
        request.onsuccess = () => resolve(request.result)
      })
      const partners = await new Promise<{ id: string; name: string }[]>((resolve) => {
        const request = database.transaction('partners').objectStore('partners').getAll()
        request.onsuccess = () => resolve(request.result)
      })
      const [partner] = partners
      const payload = {
        template: 'https://net.example/?t={security_token}',
        method: 'GET',
        values: [],
        partner: { id: partner?.id, name: partner?.name },
      }
      return chrome.runtime.sendMessage({ name: 'fire-postback', payload })
    })
    expect(reply).toMatchObject({ ok: false, error: expect.stringContaining('would go to net.example') })
    expect(stage.network.received['net.example'].filter(({ url }) => url.includes('t='))).toEqual([])
    await Promise.all([page.close(), workbench.close()])
  })

  it('leaves in a file without its token, and comes back from it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'clickscope-partners-'))
    const workbench = await stage.chromium.openWorkbench('#tool=partners')
    await element(workbench, 'export-partners')
    const path = await download(stage.chromium.browser, folder, () => press(workbench, 'export-partners'))
    const file = readFileSync(path, 'utf8')
    expect(JSON.parse(file)).toMatchObject({ format: 'clickscope-partners', version: 1 })
    expect(file).toContain('{security_token}')
    expect(file).not.toContain('s3cr3t-t0ken')

    await press(workbench, 'delete-partner')
    await press(workbench, 'delete-partner-confirm')
    await element(workbench, 'empty')
    const chooser = await workbench.$(testId('partner-file'))
    await (chooser as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path)
    await element(workbench, 'partner')
    expect(await fieldValue(workbench, 'field-body')).toContain('security_token={security_token}')
    await press(workbench, 'tab-agreement')
    const token = await element(workbench, 'token-security_token')
    expect(await token.evaluate((input) => (input as HTMLInputElement).placeholder)).toBe('')
    rmSync(folder, { recursive: true })
    await workbench.close()
  })
})

it('says what must arrive, and a click that loses it names the partner', async () => {
  const workbench = await stage.chromium.openWorkbench('')
  await makePartner(workbench, 'redtrack')
  await press(workbench, 'tab-agreement')
  await fill(workbench, 'field-mustArrive', 'gclid shop.example')
  await press(workbench, 'save-partner')
  await workbench.waitForFunction(
    (selector) => document.querySelector<HTMLButtonElement>(selector)?.disabled,
    {},
    testId('save-partner'),
  )
  const page = await stage.chromium.openPage(DEMO_PAGE)
  await Promise.all([page.waitForNavigation(), page.click('#lost')])
  const popup = await stage.chromium.openPopup(page)
  expect(await textLike(popup, 'verdict', /lost/)).toMatch(
    /gclid and irclickid were lost between hop .*; RedTrack expects gclid$/,
  )
  await Promise.all([page.close(), workbench.close()])
})
