import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'omnisend',
  name: 'Omnisend',
  kind: 'email',
  docs: ['https://github.com/brave/adblock-lists'],
  hosts: [],
  identifiers: [
    {
      names: ['omnisendContactID'],
      kind: 'email',
      where: ['query'],
      format: '^[0-9a-f]{24}$',
      cookies: ['omnisendContactID'],
    },
    { names: ['omnisendAttributionID'], kind: 'campaign', where: ['query'] },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://shop.example/blogs/uart-rs232?omnisendAttributionID=email_campaign_5cbb3dcb8653ed144ceddfbc&omnisendContactID=597763cf47fbc0f7fccab6d8&utm_source=omnisend',
      ids: [
        { name: 'omnisendAttributionID', value: 'email_campaign_5cbb3dcb8653ed144ceddfbc', kind: 'campaign' },
        { name: 'omnisendContactID', value: '597763cf47fbc0f7fccab6d8', kind: 'email', where: 'query' },
      ],
      source: 'link in a public repository, its host replaced',
    },
    {
      url: 'https://shop.example/products/battery?omnisendContactID=65ba16b4cf3edf931a2b239d',
      ids: [{ name: 'omnisendContactID', value: '65ba16b4cf3edf931a2b239d' }],
      source: 'link in a public repository, its host replaced',
    },
  ],
  nothing: [
    'https://www.omnisend.com/pricing/?contact=1',
    'https://shop.example/?contactID=597763cf47fbc0f7fccab6d8',
  ],
}
