import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { LinkContent } from '@/lib/schemas/link-template'
import { savedLinkSchema } from '@/lib/schemas/link-template'
import { database } from '@/lib/store/database'
import { addLinkVersion, addSavedLink, deleteSavedLink } from '@/lib/store/saved-links'

const content: LinkContent = { base: 'https://shop.example/', parameters: [{ name: 'a', value: '1' }] }
const changed: LinkContent = { ...content, platform: 'google-ads' }

beforeEach(() => database.links.clear())

describe('a saved link', () => {
  it('keeps its versions in order, and takes the same content once', async () => {
    const { id } = await addSavedLink('Spring', content, '', 1)
    await addLinkVersion(id, { ...content, parameters: [{ value: '1', name: 'a' }] }, { note: 'same' }, 2)
    await addLinkVersion(id, changed, { note: 'with macros' }, 3)
    await addLinkVersion(id, content, { note: 'back', restored: 1 }, 4)
    const link = savedLinkSchema.parse(await database.links.get(id))
    expect(link.versions).toEqual([
      { version: 1, at: 1, note: '', content },
      { version: 2, at: 3, note: 'with macros', content: changed },
      { version: 3, at: 4, note: 'back', restored: 1, content },
    ])
  })

  it('that was deleted takes no version', async () => {
    const { id } = await addSavedLink('Spring', content, '', 1)
    await deleteSavedLink(id)
    await expect(addLinkVersion(id, changed, { note: '' }, 2)).rejects.toThrow('not there any more')
  })
})
