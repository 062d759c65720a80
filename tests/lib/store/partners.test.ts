import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { database } from '@/lib/store/database'
import {
  forgetPartnerSecret,
  readPartnerSecrets,
  watchPartnerSecrets,
  writePartnerSecret,
} from '@/lib/store/partner-secrets'
import { addPartners, deletePartner, putPartner, readPartner } from '@/lib/store/partners'
import { readSettings } from '@/lib/store/settings'
import { addTemplate, addVersion, deleteTemplate, renameTemplate } from '@/lib/store/templates'
import { sampleContent, samplePartner, sampleTemplate } from '@/tests/lib/postback/partners'

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }))
beforeEach(() => fakeBrowser.reset())
afterEach(() => Promise.all([database.partners.clear(), database.templates.clear()]))

const stored = async (templateId: string) => (await database.templates.get(templateId))?.versions ?? []

describe('a template', () => {
  it('gets a version for each change, and none where nothing was changed', async () => {
    const { id } = await addTemplate({ partnerId: 'partner-1', name: 'Sale' }, sampleContent(), 'first', 1)
    const changed = sampleContent({ url: 'https://t.example/other' })
    await addVersion(id, changed, { note: 'other path' }, 2)
    await addVersion(id, { ...changed }, { note: 'nothing' }, 3)
    await addVersion(id, sampleContent(), { note: '', restored: 1 }, 4)
    expect(await stored(id)).toEqual([
      { version: 1, at: 1, note: 'first', content: sampleContent() },
      { version: 2, at: 2, note: 'other path', content: changed },
      { version: 3, at: 4, note: '', restored: 1, content: sampleContent() },
    ])
  })

  it('keeps both of two changes that are made at once', async () => {
    const { id } = await addTemplate({ partnerId: 'partner-1', name: 'Sale' }, sampleContent(), '', 1)
    await Promise.all(
      ['a', 'b'].map((path) =>
        addVersion(id, sampleContent({ url: `https://t.example/${path}` }), { note: '' }, 2),
      ),
    )
    expect(
      (await stored(id)).map(({ version, content }) => [version, content.url.slice(-1)]).slice(1),
    ).toEqual([
      [2, 'a'],
      [3, 'b'],
    ])
  })

  it('that was deleted meanwhile takes no version', async () => {
    const { id } = await addTemplate({ partnerId: 'partner-1', name: 'Sale' }, sampleContent(), '', 1)
    await renameTemplate(id, 'Lead')
    expect(await database.templates.get(id)).toMatchObject({ name: 'Lead' })
    await deleteTemplate(id)
    await expect(addVersion(id, sampleContent({ url: 'x' }), { note: '' }, 2)).rejects.toThrow(
      'not there any more',
    )
  })
})

describe('a partner', () => {
  it('goes with its templates and tokens, and no others', async () => {
    await addPartners(
      [samplePartner(), samplePartner({ id: 'partner-2' })],
      [sampleTemplate(sampleContent())],
    )
    const other = await addTemplate({ partnerId: 'partner-2', name: 'Lead' }, sampleContent(), '', 1)
    await writePartnerSecret('partner-1', 'token', { value: 's3cr3t', remembered: true })
    await deletePartner('partner-1')
    expect(await readPartner('partner-1')).toBeUndefined()
    expect(await database.templates.toCollection().primaryKeys()).toEqual([other.id])
    expect(await readPartnerSecrets('partner-1')).toEqual({})
  })

  it('tells the settings what must arrive by it, until it is gone', async () => {
    await putPartner(samplePartner({ mustArrive: [{ name: 'gclid', host: 'shop.example' }] }))
    expect((await readSettings()).partnerExpectations).toEqual([
      { name: 'gclid', host: 'shop.example', partner: 'Acme Offers' },
    ])
    await deletePartner('partner-1')
    expect((await readSettings()).partnerExpectations).toEqual([])
  })

  it('is added whole or not at all', async () => {
    await putPartner(samplePartner())
    await expect(
      addPartners([samplePartner({ id: 'partner-2' }), samplePartner()], [sampleTemplate(sampleContent())]),
    ).rejects.toThrow()
    expect(await database.partners.count()).toBe(1)
    expect(await database.templates.count()).toBe(0)
  })
})

describe('a token', () => {
  const onDisk = async () => JSON.stringify(await fakeBrowser.storage.local.get(null))

  it('is kept for the session only, unless it is to be remembered', async () => {
    await writePartnerSecret('partner-1', 'token', { value: 's3cr3t', remembered: false })
    expect(await readPartnerSecrets('partner-1')).toEqual({ token: { value: 's3cr3t', remembered: false } })
    expect(await onDisk()).not.toContain('s3cr3t')
    await writePartnerSecret('partner-1', 'token', { value: 's3cr3t', remembered: true })
    expect(await onDisk()).toContain('s3cr3t')
    await writePartnerSecret('partner-1', 'token', { value: 'n3w', remembered: false })
    expect(await onDisk()).not.toContain('s3cr3t')
    expect(await readPartnerSecrets('partner-1')).toEqual({ token: { value: 'n3w', remembered: false } })
  })

  it('is told apart by partner and macro, and never lies in the database', async () => {
    await writePartnerSecret('partner-1', 'token', { value: 'one-1', remembered: false })
    await writePartnerSecret('partner-1', 'key', { value: 'two-2', remembered: true })
    await writePartnerSecret('partner-10', 'token', { value: 'three-3', remembered: false })
    expect(Object.keys(await readPartnerSecrets('partner-1')).sort()).toEqual(['key', 'token'])
    await forgetPartnerSecret('partner-1', 'token')
    expect(Object.keys(await readPartnerSecrets('partner-1'))).toEqual(['key'])
    expect(Object.keys(await readPartnerSecrets('partner-10'))).toEqual(['token'])
  })

  it('tells those who watch its partner', async () => {
    const seen = vi.fn()
    const stop = watchPartnerSecrets('partner-1', seen)
    await writePartnerSecret('partner-2', 'token', { value: 'other', remembered: true })
    expect(seen).not.toHaveBeenCalled()
    await writePartnerSecret('partner-1', 'token', { value: 's3cr3t', remembered: true })
    expect(seen).toHaveBeenCalled()
    stop()
  })
})
