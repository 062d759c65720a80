import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'vero',
  name: 'Vero',
  kind: 'email',
  docs: ['https://github.com/ClearURLs/Rules', 'https://github.com/brave/adblock-lists'],
  hosts: [],
  identifiers: [{ names: ['vero_id', 'vero_conv'], kind: 'email', where: ['query'] }],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://unsplash.com/awards?utm_source=vero&utm_medium=email&vero_id=6421463&vero_conv=PmNPLiUVlfrNjJJhv6nsCKDC_PNDDxf0FWY02n1x7jyP',
      ids: [
        { name: 'vero_id', value: '6421463', kind: 'email', where: 'query' },
        { name: 'vero_conv', value: 'PmNPLiUVlfrNjJJhv6nsCKDC_PNDDxf0FWY02n1x7jyP', kind: 'email' },
      ],
      source: 'link in a public repository, shortened',
    },
    {
      url: 'https://shop.example/?vero_conv=w7c1q2m5k8r3#top',
      ids: [{ name: 'vero_conv', value: 'w7c1q2m5k8r3' }],
      source: 'https://github.com/ClearURLs/Rules',
    },
  ],
  nothing: ['https://www.getvero.com/pricing/?vero=1', 'https://travel.example/verona?id=6421463&conv=7'],
}
