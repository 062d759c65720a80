import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'adsterra',
  name: 'Adsterra',
  kind: 'ad',
  docs: [
    'https://adsterra.com/blog/adsterra-s2s-tracking/',
    'http://help-advertisers.adsterra.com/en/articles/4575914-how-do-i-setup-postback',
  ],
  hosts: [],
  // On the landing page the advertiser names the parameter; this one is the postback's.
  identifiers: [
    {
      names: ['subid_short'],
      kind: 'ad-click',
      where: ['query'],
      becomes: ['subid_short of the postback'],
      docs: 'http://help-advertisers.adsterra.com/en/articles/4575914-how-do-i-setup-postback',
    },
  ],
  macros: {
    syntax: '##x##',
    clickId: 'SUB_ID_SHORT(action)',
    names: {
      'SUB_ID_SHORT(action)': 'click_id',
      CAMPAIGN_ID: 'campaign_id',
      BANNER_ID: 'creative_id',
      PLACEMENT_ID: 'placement_id',
      PUBLISHER_ID: 'publisher_id',
      LANDING_ID: 'landing_id',
      ZONE_ID: 'zone_id',
    },
  },
  postback: {
    direction: 'receives',
    method: 'GET',
    // atpay: in US dollars
    template: 'https://www.pbterra.com/name/{advertiser_name}/at?subid_short={click_id}&atpay={payout}',
    required: ['subid_short'],
    optional: ['atpay'],
    clickIdParameter: 'subid_short',
    payoutUnit: 'major',
    docs: 'http://help-advertisers.adsterra.com/en/articles/4575914-how-do-i-setup-postback',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'http://www.pbterra.com/name/mybrand/at?subid_short=2d7c1f0b9e8a4c6d&atpay=1.5',
      ids: [{ name: 'subid_short', value: '2d7c1f0b9e8a4c6d', kind: 'ad-click', where: 'query' }],
      source: 'http://help-advertisers.adsterra.com/en/articles/4575914-how-do-i-setup-postback',
    },
    {
      url: 'https://lander.example/?subid_short=w7c1q2m5k8&source=77',
      ids: [{ name: 'subid_short', value: 'w7c1q2m5k8' }],
      source: 'https://adsterra.com/blog/adsterra-s2s-tracking/',
    },
  ],
  nothing: ['https://adsterra.com/blog/?subid=w7c1q2', 'https://shop.example/?sub_id_short=red&atpay=1'],
}
