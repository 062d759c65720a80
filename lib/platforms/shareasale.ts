import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

const hosts = ['*.shareasale.com', '*.shareasale-analytics.com']

export const platform = definePlatform({
  id: 'shareasale',
  name: 'ShareASale',
  kind: 'network',
  docs: [
    'https://help.shareasale.com/hc/en-us/articles/6451610083863-What-tracking-solutions-does-ShareASale-offer-to-accurately-track-sales',
    'https://docs.dataflysignal.com/integrations/attribution/shareasale',
  ],
  hosts,
  identifiers: [
    {
      // Other sites count sessions or companies under `sscid`, so it counts by its shape.
      names: ['SSCID'],
      kind: 'network-click',
      where: ['query'],
      format: '^[0-9a-z]{1,2}1k\\d_[a-z0-9]{5,8}$',
      distinctive: true,
      ambiguous: true,
      companions: ['SSAID', 'afftrack'],
      cookies: ['__sscid'],
      becomes: ['sscid of sale.cfm'],
      neededAtLanding: true,
    },
    { names: ['afftrack'], kind: 'sub-id', where: ['query'], becomes: ['afftrack of ShareASale reports'] },
    { names: ['u', 'b', 'm'], kind: 'sub-id', where: ['query'], format: '^\\d{1,9}$', ambiguous: true },
  ],
  nested: [{ hosts, parameters: ['urllink'] }],
  linkTemplate:
    'https://www.shareasale.com/r.cfm?b={banner_id}&u={affiliate_id}&m={merchant_id}&afftrack={click_id}&urllink={destination}',
  postback: {
    direction: 'receives',
    method: 'GET',
    template:
      'https://www.shareasale.com/sale.cfm?amount={payout}&tracking={order_id}&transtype=sale&merchantID={merchant_id}&sscid={click_id}',
    required: ['amount', 'tracking', 'transtype', 'merchantID'],
    optional: ['sscid'],
    clickIdParameter: 'sscid',
  },
  pixels: [
    {
      calls: ['*://*.shareasale.com/sale.cfm?*'],
      role: 'conversion',
      fields: {
        dataset: ['merchantID'],
        event: ['transtype'],
        orderId: ['tracking'],
        clickId: ['sscid'],
        value: ['amount'],
        currency: ['currency'],
      },
      docs: 'https://help.shareasale.com/hc/en-us/articles/6451610083863-What-tracking-solutions-does-ShareASale-offer-to-accurately-track-sales',
    },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://www.screenprinting.com/products/rite-premium-waterproof-film?variant=40744071889007&sscid=11k7_g3hcu&',
      ids: [{ name: 'sscid', value: '11k7_g3hcu', kind: 'network-click', where: 'query' }],
      source: 'link in a public repository',
    },
    {
      url: 'http://www.shareasale.com/r.cfm?u=882338&b=358708&m=37742&afftrack=w7c1&urllink=www%2Ebotach%2Ecom%2Ffnh%2F',
      ids: [
        { name: 'u', value: '882338' },
        { name: 'b', value: '358708' },
        { name: 'm', value: '37742' },
        { name: 'afftrack', value: 'w7c1', kind: 'sub-id' },
      ],
      source: 'link in a public repository',
    },
  ],
  nothing: [
    'https://jobs.example/admin/showuser.io?batchid=7&sscid=1234',
    'https://shop.example/?u=882338&b=358708&m=37742',
  ],
  pixels: {
    made: [
      'https://www.shareasale.com/sale.cfm?tracking=4711&amount=42.00&merchantID=101178&transtype=sale&currency=USD',
    ],
    other: ['https://www.shareasale.com/r.cfm?b=1&u=2&m=3', 'https://shop.example/sale.cfm?amount=1'],
  },
}
