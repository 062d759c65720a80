import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'adjust',
  name: 'Adjust',
  kind: 'analytics',
  docs: ['https://help.adjust.com/en/article/callback-structure-partner'],
  hosts: ['app.adjust.com', '*.go.link'],
  identifiers: [
    {
      names: [
        'adjust_tracker',
        'adjust_campaign',
        'adjust_adgroup',
        'adjust_creative',
        'adjust_referrer',
        'adjust_t',
        'adj_t',
        'adj_campaign',
      ],
      kind: 'campaign',
      where: ['query'],
    },
    {
      names: ['external_click_id'],
      kind: 'tracker-click',
      where: ['query'],
      ambiguous: true,
      companions: ['adjust_t', 'adjust_tracker'],
    },
    { names: ['gps_adid'], kind: 'analytics', where: ['query'] },
    { names: ['label'], kind: 'sub-id', where: ['query'], ambiguous: true },
  ],
  nested: [{ hosts: ['app.adjust.com', '*.go.link'], parameters: ['redirect', 'fallback'] }],
  macros: {
    syntax: '{x}',
    names: {
      gps_adid: 'device_id',
      idfa: 'device_id',
      idfv: 'device_id',
      adid: 'visitor_id',
      tracker: 'campaign_id',
      tracker_name: 'campaign_name',
      link_token: 'link_id',
      app_name: 'app_name',
      activity_kind: 'event',
      created_at: 'event_time',
      installed_at: 'install_time',
    },
  },
  linkTemplate:
    'https://app.adjust.com/{link_id}?campaign={campaign_name}&adgroup={ad_set_name}&creative={creative_name}&label={click_id}&redirect={destination}',
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://app.adjust.com/abc123?campaign=spring&label=w7c1q2&redirect=https%3A%2F%2Fshop.example%2F',
      ids: [{ name: 'label', value: 'w7c1q2', kind: 'sub-id', where: 'query' }],
      source: 'https://help.adjust.com/en/article/callback-structure-partner',
    },
    {
      url: 'https://shop.example/?adjust_t=abc123_def456&adjust_campaign=spring',
      ids: [
        { name: 'adjust_t', value: 'abc123_def456', kind: 'campaign' },
        { name: 'adjust_campaign', value: 'spring', kind: 'campaign' },
      ],
      source: 'https://help.adjust.com/en/article/callback-structure-partner',
    },
    {
      url: 'https://brand.go.link/offer?adj_t=abc123&adj_campaign=spring',
      ids: [
        { name: 'adj_t', value: 'abc123', kind: 'campaign' },
        { name: 'adj_campaign', value: 'spring' },
      ],
      source: 'https://help.adjust.com/en/article/callback-structure-partner',
    },
  ],
  nothing: ['https://www.adjust.com/product/?label=nav', 'https://shop.example/?label=red&adjust=1'],
}
