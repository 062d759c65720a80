import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'adobe-analytics',
  name: 'Adobe Analytics',
  kind: 'analytics',
  docs: [
    'https://github.com/AdguardTeam/AdguardFilters/blob/master/TrackParamFilter/sections/general_url.txt',
  ],
  hosts: [],
  identifiers: [{ names: ['s_cid'], kind: 'campaign', where: ['query'] }],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://shop.example/?s_cid=em_spring_2026',
      ids: [{ name: 's_cid', value: 'em_spring_2026', kind: 'campaign', where: 'query' }],
      source:
        'https://github.com/AdguardTeam/AdguardFilters/blob/master/TrackParamFilter/sections/general_url.txt',
    },
    {
      url: 'https://shop.example/shoes?S_CID=ps_4711&size=42',
      ids: [{ name: 'S_CID', value: 'ps_4711' }],
      source: 'https://github.com/brave/adblock-lists',
    },
  ],
  nothing: [
    'https://business.adobe.com/products/analytics/?scid=1',
    'https://shop.example/?s=1&cid=em_spring',
  ],
}
