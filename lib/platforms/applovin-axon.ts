import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'applovin-axon',
  name: 'AppLovin Axon',
  kind: 'ad',
  docs: ['https://github.com/stape-io/axon-tag'],
  hosts: [],
  identifiers: [
    {
      names: ['aleid'],
      kind: 'ad-click',
      where: ['query'],
      cookies: ['axeid', '_axeid'],
      becomes: ['user_data.aleid'],
      neededAtLanding: true,
    },
    {
      names: ['alart'],
      kind: 'ad-click',
      where: ['query'],
      cookies: ['axart', '_axart'],
      becomes: ['user_data.alart'],
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://shop.example/?aleid=9d1f0c2b-7a6e-4b58-93d4-5e2a7c6b8d10&alart=AQ7m2Z',
      ids: [
        { name: 'aleid', value: '9d1f0c2b-7a6e-4b58-93d4-5e2a7c6b8d10', kind: 'ad-click', where: 'query' },
        { name: 'alart', value: 'AQ7m2Z', kind: 'ad-click' },
      ],
      source: 'https://github.com/stape-io/axon-tag',
    },
    {
      url: 'https://shop.example/lp?utm_source=applovin&aleid=w7c1q2m5k8',
      ids: [{ name: 'aleid', value: 'w7c1q2m5k8' }],
      source: 'https://github.com/stape-io/axon-tag',
    },
  ],
  nothing: ['https://www.applovin.com/axon/?ale=1', 'https://shop.example/?id=alert&al=1'],
}
