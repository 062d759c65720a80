import '@testing-library/jest-dom/vitest'
import 'fake-indexeddb/auto'
import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { useDrafts } from '@/components/data/drafts'
import { useFirstSettings } from '@/components/data/first-settings'
import { useSettings } from '@/components/data/settings'
import { FIRST_VIEW, useListView } from '@/components/list/list-view'
import { defaultSettings } from '@/lib/schemas/settings'
import { database } from '@/lib/store/database'
import { firstDefaults } from '@/lib/store/first-settings'
import { emptyRecord } from './record'

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }))
// The screens read clicks from this record; happy-dom has no IndexedDB, so all else is in one in memory.
vi.mock('@/components/data/clicks', () => import('./record'))
vi.mock('@/components/data/session', () => import('./record'))
vi.mock('@/components/data/tab-click', () => import('./record'))

// It has no layout either, and a virtual list shows only what has room.
Object.defineProperties(HTMLElement.prototype, {
  clientHeight: { configurable: true, get: () => 600 },
  clientWidth: { configurable: true, get: () => 400 },
})

beforeEach(async () => {
  await Promise.all([database.partners.clear(), database.templates.clear(), database.links.clear()])
  fakeBrowser.reset()
  emptyRecord()
  useDrafts.setState({ drafts: {}, opened: {} })
  useSettings.setState(defaultSettings, true)
  useFirstSettings.setState(firstDefaults, true)
  useListView.setState(FIRST_VIEW, true)
  localStorage.clear()
  location.hash = ''
})

afterEach(cleanup)
