import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'refersion',
  name: 'Refersion',
  kind: 'network',
  docs: ['https://github.com/stape-io/refersion-tag'],
  hosts: [],
  identifiers: [
    {
      names: ['rfsn'],
      kind: 'network-click',
      where: ['query'],
      format: '^\\d+\\.[0-9a-f]{4,}$',
      cookies: ['refersion_rfsn'],
      neededAtLanding: true,
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.therefillrevolution.com/household/brush?category=Kitchen&rfsn=1119018.bfaf1e',
      ids: [{ name: 'rfsn', value: '1119018.bfaf1e', kind: 'network-click', where: 'query' }],
      source: 'link in a public repository',
    },
    {
      url: 'https://www.practitionerdepot.com/products/fungal-pro?rfsn=7938393.037ac74&utm_source=refersion',
      ids: [{ name: 'rfsn', value: '7938393.037ac74', kind: 'network-click' }],
      source: 'link in a public repository',
    },
  ],
  nothing: [
    'https://app.example/checkout/?price=1119018.50&id=81656',
    'https://www.refersion.com/pricing/?ref=1.2',
  ],
}
