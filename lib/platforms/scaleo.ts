import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'scaleo',
  name: 'Scaleo',
  kind: 'network',
  docs: ['https://help.scaleo.io/article/384-affiliate-parameters'],
  hosts: ['*.scaletrk.com'],
  identifiers: [
    { names: ['o', 'a'], kind: 'sub-id', where: ['query'], format: '^\\d+$', ambiguous: true },
    {
      names: ['aff_click_id'],
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      companions: ['deep_link'],
      becomes: ['{aff_click_id} of a partner postback'],
      docs: 'https://help.scaleo.io/article/384-affiliate-parameters',
    },
    {
      names: ['sub_id1', 'sub_id2', 'sub_id3', 'sub_id4', 'sub_id5'],
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      companions: ['deep_link'],
    },
  ],
  nested: [{ hosts: ['*.scaletrk.com'], parameters: ['deep_link'] }],
  macros: {
    syntax: '{x}',
    names: {
      aff_click_id: 'external_id',
      affiliate_id: 'affiliate_id',
      sub_id1: 'sub1',
      sub_id2: 'sub2',
      sub_id3: 'sub3',
      sub_id4: 'sub4',
      sub_id5: 'sub5',
      conv_status: 'status',
      payout: 'payout',
      currency: 'currency',
      creative_id: 'creative_id',
      link_id: 'link_id',
      idfa: 'device_id',
      gaid: 'device_id',
      deep_link: 'landing_url',
    },
  },
  linkTemplate:
    'https://{domain}/click?o={offer_id}&a={affiliate_id}&aff_click_id={click_id}&deep_link={destination}',
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://yourcompany.scaletrk.com/click?o=16&a=1&deep_link=https://brand.example/catalog/item/123',
      ids: [
        { name: 'o', value: '16', kind: 'sub-id' },
        { name: 'a', value: '1', kind: 'sub-id' },
      ],
      source: 'https://help.scaleo.io/article/384-affiliate-parameters',
    },
    {
      url: 'https://yourcompany.scaletrk.com/click?o=16&a=1&aff_click_id=a3p22snfbg53shfgtekt3s&sub_id1=blue',
      ids: [
        { name: 'o', value: '16' },
        { name: 'a', value: '1' },
        { name: 'aff_click_id', value: 'a3p22snfbg53shfgtekt3s', kind: 'sub-id', where: 'query' },
        { name: 'sub_id1', value: 'blue', kind: 'sub-id' },
      ],
      source: 'https://help.scaleo.io/article/384-affiliate-parameters',
    },
  ],
  nothing: ['https://www.scaleo.io/pricing/?o=1&a=2', 'https://shop.example/click?o=16&a=1&sub_id1=x'],
}
