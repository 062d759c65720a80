import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'quora',
  name: 'Quora Ads',
  kind: 'ad',
  docs: ['https://github.com/stape-io/quora-tag'],
  hosts: [],
  identifiers: [
    {
      names: ['qclid'],
      kind: 'ad-click',
      where: ['query'],
      cookies: ['qclid'],
      becomes: ['conversion.click_id'],
      neededAtLanding: true,
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://shop.example/?utm_source=quora&qclid=4HxGqKz7mBvT2nWpR5sJ9Q',
      ids: [{ name: 'qclid', value: '4HxGqKz7mBvT2nWpR5sJ9Q', kind: 'ad-click', where: 'query' }],
      source: 'https://github.com/stape-io/quora-tag',
    },
    {
      url: 'https://shop.example/lp?QCLID=8ZtYwL1cVbN6mKjH3gFdSa#form',
      ids: [{ name: 'QCLID', value: '8ZtYwL1cVbN6mKjH3gFdSa' }],
      source: 'https://github.com/stape-io/quora-tag',
    },
  ],
  nothing: [
    'https://www.quora.com/What-is-affiliate-marketing?share=1',
    'https://shop.example/?qc=1&clid=4HxG',
  ],
}
