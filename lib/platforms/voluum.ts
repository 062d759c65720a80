import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

const sharedHosts = ['*.voluumtrk.com', '*.voluumtrk2.com', '*.trackvoluum.com']

export const platform = definePlatform({
  id: 'voluum',
  name: 'Voluum',
  kind: 'tracker',
  docs: [
    'https://doc.voluum.com/article/parameters-in-postback-urls',
    'https://doc.voluum.com/en/traffic_source_postback_url.html',
  ],
  hosts: sharedHosts,
  identifiers: [
    {
      // The name in a postback; in the offer's URL the affiliate chooses one.
      names: ['cid'],
      kind: 'tracker-click',
      where: ['query'],
      ambiguous: true,
      becomes: ['cid of the postback'],
    },
    { names: ['externalid'], kind: 'ad-click', where: ['query'], ambiguous: true },
  ],
  pathIdentifiers: [
    {
      hosts: sharedHosts,
      pattern: '^/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$',
      name: 'campaign',
      kind: 'campaign',
    },
  ],
  scripts: [
    {
      // The script is the answer: it holds the ID, and `dtpCallback.getClickID()` gives it to the page.
      calls: ['*://*/d/.js?*oref=*'],
      role: 'click',
      docs: 'https://github.com/codewise/voluum-frontend-gtm-click-id-variable-template',
    },
  ],
  macros: {
    syntax: '{x}',
    clickId: 'clickid',
    names: {
      clickid: 'click_id',
      externalid: 'external_id',
      payout: 'payout',
      'campaign.id': 'campaign_id',
      var1: 'var1',
      var2: 'var2',
      var3: 'var3',
      var4: 'var4',
      var5: 'var5',
    },
  },
  linkTemplate: 'https://{domain}/{campaign_id}',
  postback: {
    direction: 'receives',
    method: 'GET',
    template: 'https://{domain}/postback?cid={click_id}&payout={payout}&txid={order_id}&et={event}',
    required: ['cid'],
    optional: ['payout', 'txid', 'et'],
    clickIdParameter: 'cid',
    docs: 'https://doc.voluum.com/article/parameters-in-postback-urls',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://vmhlw.voluumtrk2.com/postback?cid=w7C1Q2M5K8R3T6V9X0Z4B1N7&payout=12.5&txid=1001',
      ids: [{ name: 'cid', value: 'w7C1Q2M5K8R3T6V9X0Z4B1N7', kind: 'tracker-click', where: 'query' }],
      source: 'https://doc.voluum.com/article/parameters-in-postback-urls',
    },
    {
      url: 'http://zx1jg.voluumtrk.com/8a145d88-39d3-48fd-ab89-7e0e8a856301?externalid=S1',
      ids: [
        { name: 'campaign', value: '8a145d88-39d3-48fd-ab89-7e0e8a856301', kind: 'campaign', where: 'path' },
        { name: 'externalid', value: 'S1', kind: 'ad-click' },
      ],
      source: 'link in a public repository, externalid added',
    },
  ],
  nothing: ['https://shop.example/?cid=w7C1Q2M5K8R3T6V9X0Z4B1N7', 'https://voluum.com/pricing?externalid=1'],
  calls: {
    made: [
      'https://trk.example/d/.js?oref=&ourl=https%3A%2F%2Fshop.example%2F%3Fcpid%3D8a145d88&opt=Shop&vtm=1700000000000',
    ],
    other: [
      'https://trk.example/d/.js',
      'https://trk.example/d/app.js?oref=1',
      'https://shop.example/assets/d/.js?oref=',
    ],
  },
}
