import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { knownBy } from '@/lib/ids/known'
import { storeClicks } from '@/lib/record/keep-clicks'
import { alone, record } from '@/lib/record/pump'
import { newBrowserSession, writeBrowserSession } from '@/lib/record/tabs'
import type { BrowserEvent } from '@/lib/schemas/event'
import { defaultSettings } from '@/lib/schemas/settings'
import { readClick } from '@/lib/store/clicks'
import { database } from '@/lib/store/database'
import { heldKey, writeHeld } from '@/lib/store/held'
import { sampleClick, sampleHop } from '@/tests/fixtures/sample-click'
import { chain, context } from '@/tests/lib/capture/trace'

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }))

vi.mock('@/lib/browser/environment', async () => ({
  readEnvironment: () => context.environment,
  lateness: () => 0,
  isPrivate: () => false,
}))

const { session } = fakeBrowser.storage
const get = session.get.bind(session)
/** As in a browser: what was never set is absent. */
const getAsBrowsers = async (keys: unknown) =>
  Object.fromEntries(
    Object.entries(await get(keys as null)).filter(([, value]) => (value ?? undefined) !== undefined),
  )

const PRELANDER = 'https://pre.example/?gclid=EAIaIQobChMI'
const OFFER = 'https://shop.example/?irclickid=abc-DEF_123'
const SHOWN_AT = 1_015

const first = chain([{ url: PRELANDER }])
const second = chain([{ url: OFFER }], { requestId: '200', from: '', startedAt: 1_200 }).map((event) =>
  event.type === 'request' ? { ...event, initiator: 'https://pre.example' } : event,
)
const opened = (tabId: number): BrowserEvent => ({
  type: 'tab-opened',
  at: 1_300,
  tabId,
  frameId: 0,
  openerTabId: 1,
})
const inNewTab = (tabId: number, requestId: string) =>
  chain([{ url: `https://next.example/?clickid=${requestId}` }], {
    tabId,
    requestId,
    from: '',
    startedAt: 1_310,
  }).map((event) => (event.type === 'request' ? { ...event, initiator: 'https://shop.example' } : event))
/** The look inside the first page comes late: it had not been touched when it led on. */
const seen: BrowserEvent = { type: 'page-seen', at: 1_500, tabId: 1, frameId: 0, shownAt: SHOWN_AT }

async function told(...events: BrowserEvent[]) {
  for (const event of events) record(event)
  await alone(async () => {})
}

/** The hosts of each stored click, and the place among them of the one it follows; -1 for none. */
const ties = async () => {
  const clicks = await database.clicks.orderBy('startedAt').toArray()
  const place = (id?: string) => clicks.findIndex((click) => click.id === id)
  return clicks.map(({ hops, previousClickId }) => [
    hops.map(({ url }) => new URL(url).host).join(' '),
    place(previousClickId),
  ])
}

beforeEach(async () => {
  fakeBrowser.reset()
  vi.spyOn(session, 'get').mockImplementation(getAsBrowsers as typeof session.get)
  for (const event of Object.values(fakeBrowser.webRequest))
    Object.assign(event, { addListener: vi.fn(), removeListener: vi.fn() })
  Object.assign(fakeBrowser.permissions, { contains: async () => false })
  Object.assign(fakeBrowser.action, {
    setTitle: vi.fn(),
    setIcon: vi.fn(),
    setBadgeText: vi.fn(),
    setBadgeBackgroundColor: vi.fn(),
  })
  await Promise.all(database.tables.map((table) => table.clear()))
  await writeBrowserSession(newBrowserSession())
})

it('a click that followed one follows what that turned out to be part of', async () => {
  await told(...first, ...second, opened(2), ...inNewTab(2, '300'), opened(3))
  expect(await ties()).toEqual([
    ['pre.example', -1],
    ['shop.example', 0],
    ['next.example', 1],
  ])
  const [, joined] = await database.clicks.orderBy('startedAt').primaryKeys()
  const ofClosedTab = sampleClick({ hops: [sampleHop()], previousClickId: joined ?? '' })
  await storeClicks([{ ...ofClosedTab, id: 'stored' }], knownBy(defaultSettings))
  await writeHeld({ [heldKey('held')]: { ...ofClosedTab, id: 'held' } })
  await told(seen)
  expect(await ties()).toEqual([
    ['pre.example shop.example', -1],
    ['next.example', 0],
    ['shop.example', 0],
  ])
  const [whole] = await database.clicks.orderBy('startedAt').primaryKeys()
  expect(await readClick('held')).toMatchObject({ previousClickId: whole })
  expect(await readClick(joined ?? '')).toBeUndefined()
  expect(
    await database.summaries
      .where('previousClickId')
      .equals(joined ?? '')
      .count(),
  ).toBe(0)

  // A tab that was opened from it before goes on from what it became.
  await told(...inNewTab(3, '400'))
  expect((await ties()).filter(([hosts]) => hosts === 'next.example')).toEqual([
    ['next.example', 0],
    ['next.example', 0],
  ])
})

describe('until a click is written', () => {
  const idsOf = (events: readonly BrowserEvent[]) =>
    events.flatMap((event) => ('requestId' in event ? event.requestId : []))
  /** The clicks of which the session's memory says that they are to be written. */
  const named = async () => Object.values(await session.get('unsaved')).flat().length
  const stored = async () => (await database.clicks.toArray()).map(({ hops: [hop] }) => hop?.requestId)
  const clickOf = (requestId: string, startedAt: number) =>
    chain([{ url: PRELANDER }], { tabId: 7, requestId, from: '', startedAt })

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    return () => vi.useRealTimers()
  })

  it('the session’s memory has it, whence the next worker writes it', async () => {
    const click = clickOf('700', 5_000)
    for (const event of click) record(event)
    await vi.waitFor(async () => expect(await named()).toBe(1))
    expect(await stored()).toEqual([])

    vi.resetModules()
    const { begin } = await import('@/lib/record/begin')
    Object.assign(fakeBrowser.tabs, { query: async () => [] })
    await begin(6_000)
    expect(await stored()).toEqual([...new Set(idsOf(click))])
    expect(await named()).toBe(0)
  })

  it('it is written sooner when its tab makes room', async () => {
    const ids = ['801', '802', '803', '804']
    for (const [place, id] of ids.entries()) {
      for (const event of clickOf(id, 10_000 + place * 1_000)) record(event)
      await vi.waitFor(async () => expect(await named()).toBeGreaterThan(0))
    }
    await vi.waitFor(async () => expect(await stored()).toContain('801'))
    expect(await stored()).not.toContain('804')
  })
})
