import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { dueIn, forgetUnwritten, noteUnwritten, writeUnwritten } from '@/lib/record/unwritten'
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
const write = (now: number) => writeUnwritten(defaultSettings, 'secret', now)

beforeEach(async () => {
  fakeBrowser.reset()
  forgetUnwritten(noteUnwritten([]).map(({ id }) => id))
  await database.clicks.clear()
})

it('a new click is written at once, and what comes after a quarter of a second later', async () => {
  noteUnwritten([running('a')])
  expect(dueIn(1_000)).toBe(0)
  await write(1_000)
  expect(dueIn(1_000)).toBeUndefined()
  noteUnwritten([running('a', 2)])
  expect(dueIn(1_100)).toBe(150)
  expect(dueIn(1_300)).toBe(0)
})

it('an outcome is written at once', async () => {
  noteUnwritten([running('b')])
  await write(1_000)
  noteUnwritten([{ ...running('b', 2), outcome: 'landed' }])
  expect(dueIn(1_001)).toBe(0)
  await write(1_001)
  expect(await database.clicks.get('b')).toMatchObject({ outcome: 'landed' })
})

it('only the last state of each click is written, and none that was forgotten', async () => {
  noteUnwritten([running('c'), running('d')])
  noteUnwritten([running('c', 3)])
  forgetUnwritten(['d'])
  await write(1_000)
  expect((await database.clicks.toArray()).map(({ id, hops }) => [id, hops.length])).toEqual([['c', 3]])
})
