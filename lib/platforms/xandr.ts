import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

const hosts = ['*.adnxs.com']

export const platform = definePlatform({
  id: 'xandr',
  name: 'Xandr (Pontiac, Adcrowd)',
  kind: 'ad',
  docs: [
    'https://learn.microsoft.com/en-us/xandr/digital-platform-api/click-tracker-service',
    'https://wiki.pontiac.media/?docs=new-test-section%2Fcreative-macros-2%2Fmacros-for-all-impressions',
    'https://www.adcrowd.com/en/blog/use-dynamic-urls',
  ],
  hosts,
  adClicks: ['^[a-z0-9.-]+\\.adnxs\\.com/click2?$'],
  identifiers: [
    {
      // The click tracker, at `/clktr`.
      names: ['id'],
      kind: 'campaign',
      where: ['query'],
      format: '^\\d+$',
      ambiguous: true,
      docs: 'https://learn.microsoft.com/en-us/xandr/digital-platform-api/click-tracker-service',
    },
  ],
  nested: [{ hosts, parameters: ['redir'] }],
  macros: {
    syntax: '$' + '{x}',
    clickId: 'AUCTION_ID',
    names: {
      AUCTION_ID: 'click_id',
      CP_ID: 'campaign_id',
      CPG_ID: 'campaign_group_id',
      CREATIVE_ID: 'creative_id',
      ADV_ID: 'advertiser_id',
      CLICK_URL: 'click_url',
      CLICK_URL_ENC: 'click_url_encoded',
      REFERER_URL_ENC: 'referrer',
      CACHEBUSTER: 'random',
    },
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://ib.adnxs.com/clktr?id=12345',
      ids: [{ name: 'id', value: '12345', kind: 'campaign', where: 'query' }],
      source: 'https://learn.microsoft.com/en-us/xandr/digital-platform-api/click-tracker-service',
    },
    {
      url: 'https://ib.adnxs.com/clktr?id=98765&redir=https%3A%2F%2Fshop.example%2F',
      ids: [{ name: 'id', value: '98765', kind: 'campaign' }],
      source: 'https://learn.microsoft.com/en-us/xandr/digital-platform-api/click-tracker-service',
    },
  ],
  adClicks: [
    'https://lax1-ib.adnxs.com/click?AAAAAAAAJEAAAAAAAAAkQAAAAAAAACRAAAAAAAAAJEAAAAAAAAAkQGdce2vBWudA',
    'https://msft-ssp-apac.adnxs.com/click2?e=wqT_3QKhAfBDoQAAAAMAxBkFAQioo4bEBhD98umHmpbq4mUYv_upifnT4YRc',
  ],
  nothing: ['https://www.xandr.com/?id=12345', 'https://shop.example/clktr?id=12345'],
}
