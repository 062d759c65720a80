import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'nextdoor',
  name: 'Nextdoor Ads',
  kind: 'ad',
  docs: [
    'https://developer.nextdoor.com/reference/conversion-error-handling',
    'https://github.com/stape-io/nextdoor-tag',
  ],
  hosts: [],
  identifiers: [
    {
      names: ['ndclid'],
      kind: 'ad-click',
      where: ['query'],
      cookies: ['_ndclid'],
      becomes: ['customer.click_id'],
      neededAtLanding: true,
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://shop.example/?utm_source=nextdoor&ndclid=Y2xpY2stMTIzNDU2',
      ids: [{ name: 'ndclid', value: 'Y2xpY2stMTIzNDU2', kind: 'ad-click', where: 'query' }],
      source: 'https://github.com/stape-io/nextdoor-tag',
    },
    {
      url: 'https://shop.example/lp?ndclid=QmF0Y2gtOTg3NjU0',
      ids: [{ name: 'ndclid', value: 'QmF0Y2gtOTg3NjU0' }],
      source: 'https://github.com/stape-io/nextdoor-tag',
    },
  ],
  nothing: ['https://nextdoor.com/p/abc?utm_source=share', 'https://shop.example/?nd=1&clid=Y2xp'],
}
