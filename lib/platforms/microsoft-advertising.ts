import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'microsoft-advertising',
  name: 'Microsoft Advertising',
  kind: 'ad',
  docs: [
    'https://help.ads.microsoft.com/apex/index/3/en/60000',
    'https://learn.microsoft.com/en-us/advertising/guides/uet-conversion-api-integration?view=bingads-13',
  ],
  hosts: [],
  adClicks: ['^(?:www\\.)?bing\\.com/acl(?:ic)?k$'],
  identifiers: [
    {
      // 32 hex digits, of which the 13th is mostly 1: too close to CJ's event ID to be told by shape.
      names: ['msclkid'],
      kind: 'ad-click',
      where: ['query'],
      format: '^[0-9a-f]{32}$',
      cookies: ['_uetmsclkid'],
      becomes: ['userData.msclkid'],
      neededAtLanding: true,
    },
  ],
  macros: {
    syntax: '{x}',
    clickId: 'msclkid',
    names: {
      msclkid: 'click_id',
      lpurl: 'landing_url',
      CampaignId: 'campaign_id',
      AdGroupId: 'ad_set_id',
      AdId: 'ad_id',
      OrderItemId: 'keyword_id',
      TargetId: 'target',
      keyword: 'keyword',
      QueryString: 'search_term',
      MatchType: 'match_type',
      BidMatchType: 'bid_match_type',
      device: 'device',
      adextensionid: 'extension_id',
      loc_interest_ms: 'interest_location',
      loc_physical_ms: 'physical_location',
    },
    // Custom parameters, and a value for where there is none.
    open: '^(?:_[A-Za-z0-9]{1,16}|(?:keyword|param[123]|[Ii]f(?:Mobile|NotMobile|Search|Content)):.{0,200})$',
  },
  longestLink: {
    characters: 2_048,
    docs: 'https://learn.microsoft.com/en-us/advertising/guides/entity-hierarchy-limits',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.hostinger.com/in/free-domain?utm_id=381673073&msclkid=5b0f7f6e5c631613eac0168be30069bd&utm_source=bing&utm_medium=cpc',
      ids: [{ name: 'msclkid', value: '5b0f7f6e5c631613eac0168be30069bd', kind: 'ad-click', where: 'query' }],
      source: 'link in a public repository',
    },
    {
      url: 'https://azure.microsoft.com/products/frontdoor/?ef_id=_k_53b0ace78faa14e3c3b1c8b385bf944d_k_&msclkid=53b0ace78faa14e3c3b1c8b385bf944d',
      ids: [
        { name: 'ef_id', value: '53b0ace78faa14e3c3b1c8b385bf944d', where: 'nested' },
        { name: 'msclkid', value: '53b0ace78faa14e3c3b1c8b385bf944d', where: 'query' },
      ],
      source: 'link in a public repository',
    },
  ],
  adClicks: [
    'https://www.bing.com/aclk?ld=e8d3D-tqxgHU7f2fug&u=aHR0cHM6Ly9zaG9wLmV4YW1wbGU&ntb=1',
    'https://www.bing.com/aclick?ld=e8os3-B-CCzeQkyKd8DTJPez&u=aHR0cHM6Ly9zaG9wLmV4YW1wbGU',
  ],
  nothing: [
    'https://www.bing.com/ck/a?!&&p=4f1c&u=a1aHR0cHM6Ly9zaG9wLmV4YW1wbGU',
    'https://www.bing.com/search?q=msclkid&form=QBLH',
    'https://shop.example/?ref=5b0f7f6e5c631613eac0168be30069bd',
    'https://ads.microsoft.com/?s_cid=us-gct-web-src_contributor',
  ],
}
