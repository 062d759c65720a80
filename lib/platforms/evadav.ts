import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'evadav',
  name: 'Evadav',
  kind: 'ad',
  docs: ['https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json'],
  hosts: [],
  // On the landing page the advertiser names the parameter; this one is the postback's.
  identifiers: [
    {
      names: ['click_id'],
      kind: 'ad-click',
      where: ['query'],
      ambiguous: true,
      becomes: ['click_id of the postback'],
    },
  ],
  macros: {
    syntax: '{x}',
    clickId: 'CLICKID',
    names: {
      CLICKID: 'click_id',
      CAMPAIGN_ID: 'campaign_id',
      CREATIVE_ID: 'creative_id',
      SOURCE_ID: 'source',
      CPC: 'cost',
      COUNTRY: 'country',
      BROWSER: 'browser',
    },
  },
  postback: {
    direction: 'receives',
    method: 'GET',
    template: 'https://evadav.com/phpb?click_id={click_id}&payout={payout}',
    required: ['click_id'],
    optional: ['payout', 'goal'],
    clickIdParameter: 'click_id',
    docs: 'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://evadav.com/phpb?click_id=w7c1q2&payout=2.5',
      ids: [{ name: 'click_id', value: 'w7c1q2', kind: 'ad-click', where: 'query' }],
      source: 'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json',
    },
    {
      url: 'https://evadav.com/phpb?goal=1&click_id=z9k4m2',
      ids: [{ name: 'click_id', value: 'z9k4m2' }],
      source: 'link in a public repository, its click ID replaced',
    },
  ],
  nothing: ['https://evadav.com/?ref=nav', 'https://shop.example/?click_id=w7c1q2&payout=2.5'],
}
