import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { forgetUnwritten, noteUnwritten, unwrittenIds, writeUnwritten } from '@/lib/record/unwritten'
import type { Click } from '@/lib/schemas/click'
import { defaultSettings } from '@/lib/schemas/settings'
import { database } from '@/lib/store/database'
import { sampleClick, sampleHop } from '@/tests/fixtures/sample-click'

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }))

const running = (id: string, hops = 1): Click =>
  sampleClick({
    id,
    outcome: 'open',
    hops: Array.from({ length: hops }, () => sampleHop({ url: 'https://shop.example/?gclid=EAIaIQ' })),
  })
const write = () => writeUnwritten(defaultSettings, 'secret')

beforeEach(async () => {
  fakeBrowser.reset()
  forgetUnwritten(unwrittenIds())
  await database.clicks.clear()
})

it('only the last state of each click is written, and none that was forgotten', async () => {
  noteUnwritten([running('c'), running('d')])
  noteUnwritten([running('c', 3)])
  forgetUnwritten(['d'])
  expect(unwrittenIds()).toEqual(['c'])
  await write()
  expect((await database.clicks.toArray()).map(({ id, hops }) => [id, hops.length])).toEqual([['c', 3]])
  expect(unwrittenIds()).toEqual([])
})

it('what could not be written stays noted', async () => {
  noteUnwritten([running('e')])
  const put = vi.spyOn(database.clicks, 'bulkPut').mockRejectedValueOnce(new Error('The disk is full.'))
  await expect(write()).rejects.toThrow('The disk is full.')
  put.mockRestore()
  expect(unwrittenIds()).toEqual(['e'])
  await write()
  expect(await database.clicks.get('e')).toBeDefined()
})
