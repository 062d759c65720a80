import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'ad-ebis',
  name: 'AD EBiS',
  kind: 'analytics',
  docs: [
    'https://github.com/AdguardTeam/AdguardFilters/blob/master/TrackParamFilter/sections/general_url.txt',
  ],
  hosts: [],
  // The ID of an ad, not of a click.
  identifiers: [{ names: ['ebisAdID'], kind: 'campaign', where: ['query'] }],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://shop.example/lp?ebisAdID=a0001',
      ids: [{ name: 'ebisAdID', value: 'a0001', kind: 'campaign', where: 'query' }],
      source:
        'https://github.com/AdguardTeam/AdguardFilters/blob/master/TrackParamFilter/sections/general_url.txt',
    },
    {
      url: 'https://shop.example/lp?utm_source=yahoo&ebisadid=spring_lp_07#form',
      ids: [{ name: 'ebisadid', value: 'spring_lp_07' }],
      source: 'https://github.com/DandelionSprout/adfilt',
    },
  ],
  nothing: ['https://www.ebis.ne.jp/?adid=1', 'https://shop.example/?ebis=1&adID=a0001'],
}
