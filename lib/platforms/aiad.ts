import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'aiad',
  name: 'AiAd',
  kind: 'ad',
  docs: [
    'https://github.com/AdguardTeam/AdguardFilters/blob/master/TrackParamFilter/sections/general_url.txt',
    'https://github.com/DandelionSprout/adfilt',
  ],
  hosts: [],
  identifiers: [{ names: ['aiad_clid'], kind: 'ad-click', where: ['query'] }],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://shop.example/?aiad_clid=w7c1q2m5k8&utm_source=aiad',
      ids: [{ name: 'aiad_clid', value: 'w7c1q2m5k8', kind: 'ad-click', where: 'query' }],
      source:
        'https://github.com/AdguardTeam/AdguardFilters/blob/master/TrackParamFilter/sections/general_url.txt',
    },
    {
      url: 'https://shop.example/lp/?color=red&aiad_clid=z9k4m2',
      ids: [{ name: 'aiad_clid', value: 'z9k4m2' }],
      source: 'https://github.com/DandelionSprout/adfilt',
    },
  ],
  nothing: ['https://aiad.example/?clid=1', 'https://shop.example/?aiad=1&clid=w7c1q2m5k8'],
}
