import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ClickFilter, choicesOf, filterClicks, isFiltering, type RowReading } from '@/lib/list/filter'
import type { Summary } from '@/lib/schemas/summary'

const row = (given: Partial<Summary> = {}): Summary => ({
  id: 'now-1',
  startedAt: 1_000,
  endedAt: 1_100,
  tabId: 7,
  outcome: 'landed',
  firstUrl: '',
  firstHost: '',
  lastHost: '',
  hops: 2,
  identifiers: [],
  platforms: [],
  severity: 'ok',
  sentence: '',
  again: false,
  pinned: false,
  private: false,
  ...given,
})

const reading: RowReading<Summary> = {
  hasWord: ({ sentence, note = '' }, word) => [sentence, note].some((text) => text.includes(word)),
  isOfThisSession: ({ id }) => id.startsWith('now-'),
}
const idsLeft = (rows: Summary[], filter: ClickFilter) =>
  filterClicks(rows, filter, reading).map(({ id }) => id)

describe('filterClicks', () => {
  const rows = [
    row({ id: 'now-1', tabId: 7, severity: 'bad', platforms: ['awin'], startedAt: 3_000 }),
    row({ id: 'now-2', tabId: 8, outcome: 'failed', platforms: ['awin', 'impact'], startedAt: 2_000 }),
    row({ id: 'old-3', tabId: 7, sentence: 'gclid was lost', note: 'ask the partner', startedAt: 1_000 }),
  ]

  it.each<[string, ClickFilter, string[]]>([
    ['nothing', {}, ['now-1', 'now-2', 'old-3']],
    ['an empty search', { search: '  ' }, ['now-1', 'now-2', 'old-3']],
    ['a word in any case', { search: 'GCLID' }, ['old-3']],
    ['words of different texts', { search: 'partner lost' }, ['old-3']],
    ['words that do not all occur', { search: 'gclid found' }, []],
    ['a tab, which after a restart is another one', { tabId: 7 }, ['now-1']],
    ['an outcome', { outcome: 'failed' }, ['now-2']],
    ['a severity', { severity: 'bad' }, ['now-1']],
    ['a platform', { platform: 'impact' }, ['now-2']],
    ['the first moment of a time', { since: 2_000 }, ['now-1', 'now-2']],
    ['the last moment of a time', { until: 2_000 }, ['now-2', 'old-3']],
    ['two things at once', { platform: 'awin', severity: 'bad' }, ['now-1']],
  ])('by %s', (_, filter, left) => {
    expect(idsLeft(rows, filter)).toEqual(left)
  })
})

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '/', '%', ' '), maxLength: 8 })
const anyRow = fc
  .record({
    startedAt: fc.nat(20),
    tabId: fc.nat(2),
    outcome: fc.constantFrom<Summary['outcome']>('landed', 'failed'),
    severity: fc.constantFrom<Summary['severity']>('bad', 'ok'),
    platforms: fc.subarray(['awin', 'impact']),
    sentence: letters.map((text) => text.toLowerCase()),
  })
  .map((given) => row(given))
const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined })
const anyFilter: fc.Arbitrary<ClickFilter> = fc.record({
  search: letters,
  tabId: maybe(fc.nat(2)),
  outcome: maybe(fc.constantFrom<Summary['outcome']>('landed', 'failed')),
  severity: maybe(fc.constantFrom<Summary['severity']>('bad', 'ok')),
  platform: maybe(fc.constantFrom('awin', 'impact')),
  since: maybe(fc.nat(20)),
  until: maybe(fc.nat(20)),
})

describe('for all rows and filters', () => {
  it('what is left are the rows themselves, in their order', () => {
    fc.assert(
      fc.property(fc.array(anyRow), anyFilter, (rows, filter) => {
        const left = filterClicks(rows, filter, reading)
        const places = left.map((one) => rows.indexOf(one))
        expect(places).not.toContain(-1)
        expect(places).toEqual([...new Set(places)].sort((one, other) => one - other))
      }),
    )
  })

  it('a search finds what a plain scan of the same strings finds', () => {
    fc.assert(
      fc.property(fc.array(anyRow), letters, (rows, search) => {
        const scanned = rows.filter(({ sentence }) =>
          search.split(' ').every((word) => sentence.includes(word.toLowerCase())),
        )
        expect(filterClicks(rows, { search }, reading)).toEqual(scanned)
      }),
    )
  })

  it('a further condition leaves no row that was out before', () => {
    fc.assert(
      fc.property(fc.array(anyRow), anyFilter, anyFilter, (rows, filter, more) => {
        const narrower = filterClicks(rows, { ...filter, ...defined(more), search: filter.search }, reading)
        const twice = filterClicks(
          filterClicks(rows, { ...defined(more), search: filter.search }, reading),
          undefinedIn(filter, more),
          reading,
        )
        expect(narrower).toEqual(twice)
      }),
    )
  })

  it('only a filter that leaves something out says that it does', () => {
    fc.assert(
      fc.property(fc.array(anyRow), anyFilter, (rows, filter) => {
        if (isFiltering(filter)) return
        expect(filterClicks(rows, filter, reading)).toEqual(rows)
      }),
    )
    expect(isFiltering({ search: 'gclid' })).toBe(true)
    expect(isFiltering({ tabId: 0 })).toBe(true)
  })
})

it('the choices are what occurs, the most frequent first', () => {
  expect(choicesOf(['failed', 'landed', 'landed'])).toEqual([
    { value: 'landed', count: 2 },
    { value: 'failed', count: 1 },
  ])
})

function defined(filter: ClickFilter): ClickFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}

/** What of a filter is not said by another one. */
function undefinedIn(filter: ClickFilter, other: ClickFilter): ClickFilter {
  const said = defined(other)
  return Object.fromEntries(Object.entries(filter).filter(([name]) => !(name in said)))
}
