import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'thrad',
  name: 'Thrad',
  kind: 'ad',
  docs: ['https://tag-docs.thrad.ai/advertiser-server-quickstart'],
  hosts: [],
  identifiers: [
    {
      names: ['thrad_click_id'],
      kind: 'ad-click',
      where: ['query'],
      cookies: ['thrad_click_id'],
      becomes: ['the click ID of POST /v1/conversion'],
      neededAtLanding: true,
      docs: 'https://tag-docs.thrad.ai/advertiser-server-quickstart',
    },
    { names: ['thrad_bid_id'], kind: 'campaign', where: ['query'] },
  ],
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://shop.example/?thrad_click_id=tc_8f2a91&thrad_exp=1790490474&thrad_bid_id=b1',
      ids: [
        { name: 'thrad_click_id', value: 'tc_8f2a91', kind: 'ad-click', where: 'query' },
        { name: 'thrad_bid_id', value: 'b1', kind: 'campaign' },
      ],
      source: 'https://tag-docs.thrad.ai/advertiser-server-quickstart',
    },
    {
      url: 'https://shop.example/lp#thrad_click_id=tc_77d0c4',
      ids: [{ name: 'thrad_click_id', value: 'tc_77d0c4', kind: 'ad-click', where: 'fragment' }],
      source: 'https://tag-docs.thrad.ai/advertiser-server-quickstart',
    },
  ],
  nothing: ['https://thrad.ai/?utm_source=nav', 'https://shop.example/?thread_click_id=1'],
}
