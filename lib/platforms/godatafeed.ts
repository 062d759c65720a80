import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'godatafeed',
  name: 'GoDataFeed',
  kind: 'analytics',
  docs: ['https://github.com/mpchadwick/tracking-query-params-registry'],
  hosts: [],
  identifiers: [
    {
      names: ['gdftrk', 'gdfms', 'gdffi'],
      kind: 'campaign',
      where: ['query'],
      becomes: ['gdftrk of the click call to tracking.godatafeed.com'],
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'http://www.all-battery.com/TenergyWattMeterandPowerAnalyzer.aspx?utm_source=GoogleShopping&utm_medium=GDF&gdftrk=gdfV26767_a_7c354_a_7c922_a_7c01446',
      ids: [
        {
          name: 'gdftrk',
          value: 'gdfV26767_a_7c354_a_7c922_a_7c01446',
          kind: 'campaign',
          where: 'query',
        },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://fasteddybearings.example/5x8x2/?gdftrk=gdfV29274_a_7c2943_a_7c9328_a_7c63&gdffi=63',
      ids: [
        { name: 'gdftrk', value: 'gdfV29274_a_7c2943_a_7c9328_a_7c63' },
        { name: 'gdffi', value: '63' },
      ],
      source: 'link in a public repository, gdffi added',
    },
  ],
  nothing: [
    'https://www.godatafeed.com/pricing?utm_medium=GDF',
    'https://shop.example/?gdf=V26767_a_7c354_a_7c922_a_7c01446',
  ],
}
