import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'popcash',
  name: 'PopCash',
  kind: 'ad',
  docs: ['https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json'],
  hosts: [],
  // On the landing page the advertiser names the parameter; this one is the postback's.
  identifiers: [
    {
      names: ['clickid'],
      kind: 'ad-click',
      where: ['query'],
      ambiguous: true,
      becomes: ['clickid of the postback'],
    },
  ],
  macros: {
    syntax: '[x]',
    names: { siteid: 'site_id', campaignid: 'campaign_id', category: 'category', bid: 'cost' },
  },
  postback: {
    direction: 'receives',
    method: 'GET',
    template: 'https://ct.popcash.net/click?aid={account_id}&clickid={click_id}&payout={payout}',
    required: ['aid', 'clickid'],
    optional: ['payout'],
    clickIdParameter: 'clickid',
    docs: 'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://ct.popcash.net/click?aid=250197&clickid=w7c1q2m5k8r3&payout=0',
      ids: [{ name: 'clickid', value: 'w7c1q2m5k8r3', kind: 'ad-click', where: 'query' }],
      source: 'postback in a public repository, its macro filled in',
    },
    {
      url: 'https://ct.popcash.net/click?aid=257975&clickid=z9k4m2',
      ids: [{ name: 'clickid', value: 'z9k4m2', kind: 'ad-click', where: 'query' }],
      source: 'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json',
    },
  ],
  nothing: [
    'https://popcash.net/register/250197',
    'https://shop.example/click?aid=250197&clickid=w7c1q2m5k8r3',
    'https://shop.example/?source=12345&ad_campaign_id=678&cost=0.002',
  ],
}
