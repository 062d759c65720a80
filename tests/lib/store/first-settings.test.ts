import * as fc from 'fast-check'
import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { type FirstSettings, readFirstSettings, watchFirstSettings } from '@/lib/store/first-settings'
import { changeSettings, readSettings } from '@/lib/store/settings'

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }))
beforeEach(() => fakeBrowser.reset())

const store = (settings: unknown) => fakeBrowser.storage.local.set({ settings })

it('what a page shows first is what the schema reads, whatever is stored', async () => {
  const field = <Value>(...valid: Value[]) => fc.oneof(fc.constantFrom(...valid), fc.jsonValue())
  const settings = fc.record(
    {
      recording: field(true, false),
      theme: field('system', 'light', 'dark'),
      keepDays: field(1, 30),
      ownPlatforms: fc.jsonValue(),
    },
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(fc.oneof(settings, fc.jsonValue()), async (stored) => {
      await store(stored)
      const { recording, theme } = await readSettings()
      expect(await readFirstSettings()).toEqual({ recording, theme })
    }),
  )
})

it('nothing stored is recorded, in the theme of the system', async () => {
  expect(await readFirstSettings()).toEqual({ recording: true, theme: 'system' })
})

it('tells of a change until it is stopped', async () => {
  const told: FirstSettings[] = []
  const stop = watchFirstSettings((settings) => told.push(settings))
  await changeSettings({ recording: false })
  await changeSettings({ theme: 'dark' })
  stop()
  await changeSettings({ recording: true })
  expect(told).toEqual([
    { recording: false, theme: 'system' },
    { recording: false, theme: 'dark' },
  ])
})
