import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'mondiad',
  name: 'Mondiad',
  kind: 'ad',
  docs: ['https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json'],
  // The host of its postback: in a landing page's URL the advertiser names the parameter.
  hosts: ['postback.mondiad.com'],
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
    clickId: 'clickid',
    names: {
      clickid: 'click_id',
      zoneid: 'placement',
      campaignid: 'campaign_id',
      creativeid: 'creative_id',
      subscriptionage: 'subscription_age',
      adformat: 'ad_format',
      bid: 'cost',
    },
  },
  postback: {
    direction: 'receives',
    method: 'GET',
    template: 'https://postback.mondiad.com/track?uid={advertiser_id}&clickid={click_id}&payout={payout}',
    required: ['uid', 'clickid'],
    optional: ['payout'],
    clickIdParameter: 'clickid',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://postback.mondiad.com/track?uid=31070&clickid=9c41f7d0e2&payout=0.01',
      ids: [{ name: 'clickid', value: '9c41f7d0e2', kind: 'ad-click', where: 'query' }],
      source: 'postback in a public repository, its click ID made up',
    },
    {
      url: 'https://postback.mondiad.com/track?uid=31070&clickid=4d2b8e11a7',
      ids: [{ name: 'clickid', value: '4d2b8e11a7', kind: 'ad-click', where: 'query' }],
      source: 'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json',
    },
  ],
  nothing: [
    'https://www.mondiad.com/advertisers?clickid=9c41f7d0e2',
    'https://shop.example/track?uid=31070&clickid=9c41f7d0e2',
  ],
}
