import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'wicked-reports',
  name: 'Wicked Reports',
  kind: 'analytics',
  docs: ['https://github.com/ClearURLs/Rules', 'https://github.com/brave/adblock-lists'],
  hosts: [],
  identifiers: [
    {
      // Often the ID of the ad; advertisers also copy Google's click ID into it, which then counts as Google's.
      names: ['wickedid'],
      kind: 'tracker-click',
      where: ['query'],
    },
    { names: ['wickedsource'], kind: 'campaign', where: ['query'] },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.eastwood.com/ew-2k-aerosol-high-gloss-clear.html?wickedsource=google&wickedid=730099152401&wcid=22154646643',
      ids: [
        { name: 'wickedsource', value: 'google', kind: 'campaign' },
        { name: 'wickedid', value: '730099152401', kind: 'tracker-click', where: 'query' },
      ],
      source: 'link in a public repository, shortened',
    },
    {
      url: 'https://shop.example/?wickedid=&wickedid=687875685',
      ids: [
        { name: 'wickedid', value: '' },
        { name: 'wickedid', value: '687875685' },
      ],
      source: 'link in a public repository, its host replaced, its value changed',
    },
  ],
  nothing: [
    'https://www.wickedreports.com/?wcid=1',
    'https://shop.example/?wickedid=CjwKCAiA55rJBhByEiwAFkY1QK1klPCKiht70l9SLWrHctb_t_7hA81ZHeUqUdNijhbQfFPc9gAzJhoCXakQAvD_BwE',
  ],
}
