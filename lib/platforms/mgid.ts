import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'mgid',
  name: 'MGID',
  kind: 'ad',
  docs: [
    'https://help.mgid.com/postback-setting-algorithm-in-mgid-dashboard/',
    'https://github.com/stape-io/mgid-tag',
  ],
  hosts: ['*.mgid.com', '*.marketgid.com'],
  adClicks: ['^(?:clck\\.)?mgid\\.com/ghits/.+$'],
  identifiers: [
    {
      names: ['adclid'],
      kind: 'ad-click',
      where: ['query'],
      cookies: ['mgid_adclid'],
      becomes: ['c of the postback'],
      neededAtLanding: true,
      docs: 'https://help.mgid.com/postback-setting-algorithm-in-mgid-dashboard/',
    },
  ],
  macros: {
    syntax: '{x}',
    clickId: 'click_id',
    names: {
      click_id: 'click_id',
      teaser_id: 'ad_id',
      widget_id: 'placement',
      campaign_id: 'campaign_id',
      category_id: 'category_id',
      user_id: 'visitor_id',
      geo: 'country',
      geo_region: 'region',
      click_price: 'cost',
      price_range: 'price_range',
      ifa: 'device_id',
      gdpr: 'gdpr',
      gdpr_consent: 'gdpr_consent',
      title: 'ad_name',
      source: 'source',
      source_id: 'source_id',
      referrer: 'referrer',
    },
  },
  postback: {
    direction: 'receives',
    method: 'GET',
    template: 'https://a.mgid.com/postback/{client_id}?c={click_id}&e={event}&r={payout}',
    required: ['c'],
    optional: ['e', 'r'],
    clickIdParameter: 'c',
    docs: 'https://help.mgid.com/postback-setting-algorithm-in-mgid-dashboard/',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://rwtv.example/?utm_medium=cpc&utm_term=58056507&adclid=241dfd48b854ba59f744a90b3ec83a19',
      ids: [{ name: 'adclid', value: '241dfd48b854ba59f744a90b3ec83a19', kind: 'ad-click', where: 'query' }],
      source: 'link in a public repository, its host replaced',
    },
    {
      url: 'https://shop.example/?adclid=9f2c1b&utm_source=mgid',
      ids: [{ name: 'adclid', value: '9f2c1b' }],
      source: 'https://help.mgid.com/postback-setting-algorithm-in-mgid-dashboard/',
    },
  ],
  adClicks: ['https://clck.mgid.com/ghits/26433993/i/57808524/0/src/950562051/pp/15/1'],
  nothing: ['https://www.mgid.com/advertisers?ref=nav', 'https://shop.example/?gadclid=1&yadclid=60899495x'],
}
