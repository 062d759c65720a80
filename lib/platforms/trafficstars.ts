import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'trafficstars',
  name: 'TrafficStars',
  kind: 'ad',
  docs: ['https://github.com/stape-io/trafficstars-tag'],
  hosts: ['tsyndicate.com'],
  identifiers: [
    {
      // In the landing page's URL the advertiser names the parameter; this is its name in the postback.
      names: ['clickid'],
      kind: 'ad-click',
      where: ['query'],
      ambiguous: true,
      cookies: ['_trafficstars_cid'],
      becomes: ['clickid of the postback'],
    },
    { names: ['extid'], kind: 'sub-id', where: ['query'], ambiguous: true },
  ],
  pathIdentifiers: [
    {
      hosts: ['tsyndicate.com'],
      pattern: '^/api/v1/direct/([0-9a-f]{32})$',
      name: 'spot',
      kind: 'campaign',
    },
  ],
  macros: {
    syntax: '{x}',
    clickId: 'click_id',
    names: {
      click_id: 'click_id',
      campaign_id: 'campaign_id',
      creative_id: 'creative_id',
      adspot_id: 'placement_id',
      adspot_name: 'placement',
      site_host: 'site',
      cost: 'cost',
      keywords: 'keyword',
      category: 'category',
      format: 'ad_type',
      pricing_model: 'pricing_model',
      carrier: 'carrier',
    },
  },
  postback: {
    direction: 'receives',
    method: 'GET',
    template: 'https://tsyndicate.com/api/v1/cpa/action?key={api_key}&clickid={click_id}&goalid={event}',
    required: ['key', 'clickid', 'goalid'],
    optional: [],
    clickIdParameter: 'clickid',
    docs: 'https://github.com/stape-io/trafficstars-tag',
  },
  answers: {
    accepted: [],
    duplicate: [],
    rejected: ['clickid is empty', 'clickid is short', 'getting click error', 'invalid clickid'],
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://tsyndicate.com/api/v1/cpa/action?key=W7C1Q2&clickid=0a1b2c3d4e5f60718293a4b5c6d7e8f9&goalid=0',
      ids: [{ name: 'clickid', value: '0a1b2c3d4e5f60718293a4b5c6d7e8f9', kind: 'ad-click', where: 'query' }],
      source: 'https://github.com/stape-io/trafficstars-tag',
    },
    {
      url: 'https://tsyndicate.com/api/v1/direct/3ae0f7bda163418bb5071e232972abc6?extid=w7c1',
      ids: [
        { name: 'spot', value: '3ae0f7bda163418bb5071e232972abc6', kind: 'campaign', where: 'path' },
        { name: 'extid', value: 'w7c1', kind: 'sub-id' },
      ],
      source: 'link in a public repository, its macro filled in',
    },
  ],
  nothing: [
    'https://trafficstars.com/advertisers?clickid=1',
    'https://shop.example/?clickid=0a1b2c3d4e5f60718293a4b5c6d7e8f9&extid=w7c1',
  ],
}
