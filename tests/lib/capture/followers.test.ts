import { describe, expect, it } from 'vitest'
import { becameOf, namedAnew } from '@/lib/capture/followers'
import type { TabState } from '@/lib/capture/state'
import { sampleClick } from '@/tests/fixtures/sample-click'

const tab = (tabId: number, given: Partial<TabState>): TabState => ({ tabId, clicks: [], ...given })
const follower = (previousClickId?: string) =>
  sampleClick({ id: 'follower', ...(previousClickId ? { previousClickId } : {}) })

describe('what joined clicks became', () => {
  it('is the last of those that were joined one into another', () => {
    const joined = [{ id: 'c', into: 'b' }, { id: 'b', into: 'a' }, { id: 'undone' }]
    expect([...becameOf(joined)]).toEqual([
      ['c', 'a'],
      ['b', 'a'],
    ])
  })

  it('is told even of two that name one another', () => {
    const joined = [
      { id: 'a', into: 'b' },
      { id: 'b', into: 'a' },
    ]
    expect(becameOf(joined).size).toBe(2)
  })
})

describe('tabs that named a joined click', () => {
  const became = becameOf([{ id: 'own', into: 'before' }])
  const inside = tab(3, { clicks: [follower('own')] })

  it('name what it became, at every place', () => {
    const named = namedAnew(
      {
        2: tab(2, {
          clicks: [follower('own'), sampleClick({ previousClickId: 'other' })],
          opener: { tabId: 1, url: 'https://shop.example/', clickId: 'own' },
          origins: { own: 'first', page: 'own' },
          retry: inside,
          prerenders: { 7: inside },
          recent: { before: inside, events: [] },
        }),
      },
      became,
    )
    expect(JSON.stringify(named)).not.toContain('"own"')
    expect(named[2]).toMatchObject({
      clicks: [{ previousClickId: 'before' }, { previousClickId: 'other' }],
      opener: { tabId: 1, url: 'https://shop.example/', clickId: 'before' },
      origins: { before: 'first', page: 'before' },
    })
  })

  it('are the same objects where they named none', () => {
    const tabs = {
      1: tab(1, { joined: [{ id: 'own', into: 'before' }], clicks: [follower()] }),
      2: tab(2, { clicks: [follower('other')] }),
    }
    const named = namedAnew(tabs, became)
    expect(named[1]).toBe(tabs[1])
    expect(named[2]).toBe(tabs[2])
  })
})
