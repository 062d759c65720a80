import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTranslated } from './harness/builds'
import type { View } from './harness/pages/view'
import { clickDemo, lookThrough, SCREENS } from './harness/screens'
import { prepareStage } from './harness/stage'
import { MARKS, untranslated } from './harness/untranslated'

const folder = mkdtempSync(join(tmpdir(), 'clickscope-translated-'))
const marked = (message: string) => `${MARKS.open}${message}${MARKS.close}`
const stage = prepareStage({ build: buildTranslated(marked, folder) })

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function expectTranslated(view: View): Promise<void> {
  // Otherwise a screen that says nothing would pass.
  expect(await view.$eval('body', ({ innerText }) => innerText)).toContain(MARKS.open)
  expect(await untranslated(view)).toEqual([])
}

beforeAll(() => clickDemo(stage.chromium))

it('name and description of the extension are messages', async () => {
  const page = await stage.chromium.openPage(`${stage.chromium.origin}/welcome.html`)
  const { name, description } = await page.evaluate(() => chrome.runtime.getManifest())
  expect(name).toBe('«Clickscope»')
  expect(description).toMatch(/^«.+»$/)
  await page.close()
})

describe('every text is a message on', () => {
  it.each(Object.entries(SCREENS))('%s', async (_name, screen) => {
    await lookThrough(stage.chromium, screen, expectTranslated)
  })
})
