import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'popcash',
  name: 'PopCash',
  kind: 'ad',
  docs: ['https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json'],
  hosts: [],
  identifiers: [],
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
  found: [],
  nothing: [
    'https://popcash.net/register/250197',
    'https://shop.example/?source=12345&ad_campaign_id=678&cost=0.002',
  ],
}
