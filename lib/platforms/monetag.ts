import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'monetag',
  name: 'Monetag (PropellerAds)',
  kind: 'ad',
  docs: ['https://github.com/AdguardTeam/AdguardFilters'],
  // Its domains change all the time.
  hosts: [],
  identifiers: [
    {
      // The publisher's own value, returned by the postback.
      names: ['ymid'],
      kind: 'sub-id',
      where: ['query'],
      becomes: ['{ymid} of a partner postback'],
    },
    {
      names: ['z'],
      kind: 'campaign',
      where: ['query'],
      format: '^\\d{5,9}$',
      ambiguous: true,
      companions: ['ymid'],
    },
    { names: ['var'], kind: 'sub-id', where: ['query'], ambiguous: true, companions: ['ymid'] },
  ],
  macros: {
    syntax: '{x}',
    names: {
      ymid: 'external_id',
      event_type: 'event',
      reward_event_type: 'status',
      estimated_price: 'payout',
      request_var: 'source',
      zone_id: 'placement',
      sub_zone_id: 'source_id',
      telegram_id: 'user_id',
    },
  },
  linkTemplate: 'https://{domain}/link?z={placement}&var={source}&ymid={click_id}',
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://ldl1.com/link?z=9584135&var=pushhousetest1&ymid=w7c1q2',
      ids: [
        { name: 'z', value: '9584135', kind: 'campaign', where: 'query' },
        { name: 'var', value: 'pushhousetest1', kind: 'sub-id' },
        { name: 'ymid', value: 'w7c1q2', kind: 'sub-id', where: 'query' },
      ],
      source: 'link in a public repository, its macro filled in',
    },
    {
      url: 'https://sgben.com/link?z=9917747&ymid=2nsqvb6r2g60a1',
      ids: [
        { name: 'z', value: '9917747' },
        { name: 'ymid', value: '2nsqvb6r2g60a1' },
      ],
      source: 'link in a public repository, its macro filled in',
    },
  ],
  nothing: ['https://monetag.com/publishers?var=nav', 'https://map.example/tile?z=95841&var=terrain'],
}
