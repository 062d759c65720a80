import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'mindbox',
  name: 'Mindbox',
  kind: 'email',
  docs: ['https://github.com/AdguardTeam/AdguardFilters'],
  hosts: [],
  identifiers: [
    {
      names: ['mindbox-click-id'],
      kind: 'email',
      where: ['query'],
      format: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
    },
    { names: ['mindbox-message-key'], kind: 'campaign', where: ['query'], format: '^\\d{10,20}$' },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://changellenge.com/championships/finodays/?mindbox-message-key=7645423325150183424&mindbox-click-id=41e9b62d-2bb4-4654-bb4a-659ab8d7fe93',
      ids: [
        { name: 'mindbox-message-key', value: '7645423325150183424', kind: 'campaign', where: 'query' },
        {
          name: 'mindbox-click-id',
          value: '41e9b62d-2bb4-4654-bb4a-659ab8d7fe93',
          kind: 'email',
          where: 'query',
        },
      ],
      source: 'link in a public repository',
    },
    {
      url: 'https://example.com/promo/12345/?mindbox-click-id=8caf42da-1526-468b-8f11-dba452fd1844&utm_source=mindbox&utm_medium=sms',
      ids: [{ name: 'mindbox-click-id', value: '8caf42da-1526-468b-8f11-dba452fd1844', kind: 'email' }],
      source: 'link in a public repository',
    },
  ],
  nothing: [
    'https://mindbox.ru/products/?utm_source=mindbox',
    'https://shop.example/?message-key=7645423325150183424',
  ],
}
