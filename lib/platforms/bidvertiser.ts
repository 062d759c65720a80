import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'bidvertiser',
  name: 'BidVertiser',
  kind: 'ad',
  docs: ['https://zendesk.bidvertiser.com/hc/en-us/articles/360009414399-Global-Postback'],
  hosts: [],
  // On the landing page the advertiser names the parameter; this one is the postback's.
  identifiers: [
    {
      names: ['CLICKID'],
      kind: 'ad-click',
      where: ['query'],
      ambiguous: true,
      becomes: ['CLICKID of the postback'],
    },
  ],
  macros: {
    syntax: '{x}',
    clickId: 'BV_CLICKID',
    names: {
      BV_CLICKID: 'click_id',
      BV_ADNAME: 'ad_name',
      BV_KEYWORD: 'keyword',
      BV_SRCID: 'source',
      BV_CATEGORY: 'category_id',
      REVENUE: 'revenue',
    },
  },
  postback: {
    direction: 'receives',
    method: 'GET',
    template:
      'http://secure.bidvertiser.com/performance/pc.dbm?ver=1.0&AID={advertiser_id}&CLICKID={click_id}&revenue={payout}',
    required: ['ver', 'AID', 'CLICKID'],
    optional: ['revenue', 'ctype'],
    clickIdParameter: 'CLICKID',
    docs: 'https://zendesk.bidvertiser.com/hc/en-us/articles/360009414399-Global-Postback',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'http://secure.bidvertiser.com/performance/pc.dbm?ver=1.0&AID=359734248&CLICKID=w7c1q2&revenue=12.5',
      ids: [{ name: 'CLICKID', value: 'w7c1q2', kind: 'ad-click', where: 'query' }],
      source: 'https://zendesk.bidvertiser.com/hc/en-us/articles/360009414399-Global-Postback',
    },
    {
      url: 'https://secure.bidvertiser.com/performance/pc.dbm?ver=1.0&AID=389723625&CLICKID=z9k4m2',
      ids: [{ name: 'CLICKID', value: 'z9k4m2' }],
      source: 'link in a public repository, its click ID replaced',
    },
  ],
  nothing: ['https://www.bidvertiser.com/?clickid=1', 'https://shop.example/?CLICKID=w7c1q2&AID=359734248'],
}
