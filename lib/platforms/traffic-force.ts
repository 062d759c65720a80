import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'traffic-force',
  name: 'Traffic Force',
  kind: 'ad',
  docs: [
    'https://trafficforce.zendesk.com/hc/en-us/articles/360025500034',
    'https://kintura.com/docs/presets/pairings/',
  ],
  hosts: ['delivery.trafficforce.com'],
  identifiers: [
    {
      names: ['click_id'],
      kind: 'ad-click',
      where: ['query'],
      ambiguous: true,
      becomes: ['click_id of the postback'],
    },
    { names: ['id_site', 'id_channel'], kind: 'campaign', where: ['query'], ambiguous: true },
  ],
  macros: {
    syntax: '{x}',
    clickId: 'CLICK_ID',
    names: {
      CLICK_ID: 'click_id',
      campaign_id: 'campaign_id',
      ad_id: 'ad_id',
      site_id: 'site_id',
      keywords: 'keyword',
      CAMPAIGN: 'campaign_id',
      GROUP: 'ad_set_id',
      AD: 'ad_id',
      PROFIT: 'payout',
      SITE: 'site_id',
      CHANNEL: 'channel',
    },
  },
  postback: {
    direction: 'receives',
    method: 'GET',
    template: 'http://delivery.trafficforce.com/conv.php?click_id={click_id}',
    required: ['click_id'],
    optional: [],
    clickIdParameter: 'click_id',
    docs: 'https://trafficforce.zendesk.com/hc/en-us/articles/360025500034',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'http://delivery.trafficforce.com/show_std.php?id_site=311&id_channel=1160&ident=4711',
      ids: [
        { name: 'id_site', value: '311', kind: 'campaign', where: 'query' },
        { name: 'id_channel', value: '1160', kind: 'campaign' },
      ],
      source: 'script in a public repository, its variables filled in',
    },
    {
      url: 'http://delivery.trafficforce.com/conv.php?click_id=w7c1q2m5k8r3',
      ids: [{ name: 'click_id', value: 'w7c1q2m5k8r3', kind: 'ad-click' }],
      source: 'https://trafficforce.zendesk.com/hc/en-us/articles/360025500034',
    },
  ],
  nothing: [
    'https://www.trafficforce.com/advertisers?id_site=1',
    'https://shop.example/conv.php?click_id=w7c1q2',
  ],
}
