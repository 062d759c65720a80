import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { SavedLink } from '@/lib/schemas/link-template'
import { settingsSchema } from '@/lib/schemas/settings'
import type { AllSettings } from '@/lib/schemas/settings-file'
import type { KeptSuite } from '@/lib/schemas/suite'
import { readAllSettings, writeAllSettings } from '@/lib/store/all-settings'
import { database } from '@/lib/store/database'
import { forgetSecrets, readKeptSecrets, watchSecrets } from '@/lib/store/kept-secrets'
import { readPartnerSecrets, writePartnerSecret } from '@/lib/store/partner-secrets'
import { addPartners } from '@/lib/store/partners'
import { writeSession } from '@/lib/store/session'
import { changeSettings } from '@/lib/store/settings'
import { addSuites } from '@/lib/store/suites'
import { sampleContent, samplePartner, sampleTemplate } from '@/tests/lib/postback/partners'

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }))
beforeEach(() => fakeBrowser.reset())
afterEach(() => Promise.all([database.partners.clear(), database.templates.clear()]))

afterEach(() => Promise.all([database.suites.clear(), database.links.clear()]))

const token = (value: string, remembered = true) => ({ value, remembered })

const suite = (id: string): KeptSuite => ({ id, on: true, suite: { name: id, rules: [{ rule: 'landed' }] } })
const link = (id: string): SavedLink => ({
  id,
  name: id,
  versions: [{ version: 1, at: 1, note: '', content: { base: 'https://shop.example/', parameters: [] } }],
})

it('what is written is all there is then, and the tokens of partners that are gone are gone', async () => {
  await changeSettings({ keepHosts: ['old.example'] })
  await addPartners([samplePartner({ id: 'old' }), samplePartner({ id: 'stays' })], [])
  await writePartnerSecret('old', 'token', token('a'))
  await writePartnerSecret('stays', 'token', token('b'))
  const partners = [samplePartner({ id: 'new' }), samplePartner({ id: 'stays' })]
  const templates = [sampleTemplate(sampleContent())].map((one) => ({ ...one, partnerId: 'new' }))
  const written: AllSettings = {
    settings: settingsSchema.parse({ theme: 'dark', readableInExports: ['ip'] }),
    partners,
    templates,
    suites: [suite('new')],
    links: [link('new')],
  }
  await addSuites([suite('old')])
  await database.links.add(link('old'))
  await writeAllSettings(written)
  expect(await readAllSettings()).toEqual(written)
  expect(await readPartnerSecrets('old')).toEqual({})
  expect(await readPartnerSecrets('stays')).toEqual({ token: token('b') })
})

it('when it cannot be written, nothing is changed', async () => {
  await changeSettings({ keepHosts: ['old.example'] })
  await addPartners([samplePartner({ id: 'old' })], [])
  await writePartnerSecret('old', 'token', token('a'))
  await addSuites([suite('old')])
  const before = await readAllSettings()
  const twice = [samplePartner({ id: 'new' }), samplePartner({ id: 'new' })]
  const settings = settingsSchema.parse({ theme: 'dark' })
  await expect(
    writeAllSettings({ settings, partners: twice, templates: [], suites: [], links: [] }),
  ).rejects.toThrow()
  expect(await readAllSettings()).toEqual(before)
  expect(await readPartnerSecrets('old')).toEqual({ token: token('a') })
})

it('tokens are listed without their values, and forgotten wherever they are', async () => {
  let changes = 0
  const stop = watchSecrets(() => {
    changes += 1
  })
  await writeSession({ 'secret:meta:accessToken': 'EAAB-s3cr3t', 'draft:x': 1 })
  await writePartnerSecret('p-1', 'security_token', token('s3cr3t'))
  await writePartnerSecret('p-2', 'key', token('s3cr3t', false))
  const kept = await readKeptSecrets()
  expect(JSON.stringify(kept)).not.toContain('s3cr3t')
  expect(kept).toEqual([
    { key: 'secret:meta:accessToken', owner: 'meta', name: 'accessToken', remembered: false },
    {
      key: 'secret:partner-p-1:security_token',
      owner: 'partner-p-1',
      name: 'security_token',
      remembered: true,
    },
    { key: 'secret:partner-p-2:key', owner: 'partner-p-2', name: 'key', remembered: false },
  ])
  const before = changes
  await forgetSecrets(kept.map(({ key }) => key))
  expect(await readKeptSecrets()).toEqual([])
  expect(changes).toBeGreaterThan(before)
  stop()
})
