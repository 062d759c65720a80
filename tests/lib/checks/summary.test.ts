import { describe, expect, it } from 'vitest'
import { summarise } from '@/lib/checks/summary'
import { builtIn } from '@/lib/ids/known'
import { chain, hop } from '../ids/hops'
import { clickOf } from './clicks'

const gclid = 'EAIaIQobChMI6_Xr9-vH_wIVkYbVCh1AkwGyEAAYASAAEgJ5ZfD_BwE'

describe('summarise', () => {
  it('keeps what a list shows', () => {
    const hops = chain(
      `www.awin1.com/cread.php?gclid=${gclid}&clickid=abc-1234`,
      `shop.example/?gclid=${gclid}&clickid=abc-1234`,
    )
    expect(summarise(clickOf(hops, { pinned: true }), builtIn)).toEqual({
      id: 'click-1',
      startedAt: 1_000,
      endedAt: 1_040,
      tabId: 7,
      outcome: 'landed',
      firstUrl: hops[0]?.url,
      firstHost: 'www.awin1.com',
      lastHost: 'shop.example',
      hops: 2,
      identifiers: ['gclid', 'clickid'],
      platforms: ['awin', 'google-ads'],
      severity: 'ok',
      sentence: 'gclid and clickid reached shop.example',
      again: false,
      pinned: true,
      private: false,
    })
  })

  it('ends with the hop that ended last', () => {
    const hops = [
      hop('https://a.example/', { endedAt: 3_000 }),
      hop('https://b.example/', { startedAt: 2_000, endedAt: undefined }),
    ]
    expect(summarise(clickOf(hops), builtIn).endedAt).toBe(3_000)
  })

  it('takes a click without hops', () => {
    expect(summarise(clickOf([], { outcome: 'open' }), builtIn)).toMatchObject({
      endedAt: 1_000,
      firstUrl: '',
      firstHost: '',
      lastHost: '',
      hops: 0,
      identifiers: [],
      platforms: [],
    })
  })
})
