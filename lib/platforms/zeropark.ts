import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'zeropark',
  name: 'Zeropark',
  kind: 'ad',
  docs: ['https://doc.zeropark.com/article/sold-postback-url', 'https://doc.zeropark.com/en/sources.html'],
  hosts: [],
  // On the landing page the advertiser names the parameter; this one is the postback's.
  identifiers: [
    {
      names: ['cid'],
      kind: 'ad-click',
      where: ['query'],
      ambiguous: true,
      becomes: ['cid of the postback'],
    },
  ],
  macros: {
    syntax: '{x}',
    clickId: 'cid',
    names: {
      cid: 'click_id',
      source: 'source',
      // Of a publisher's postback for a sold visit.
      payout: 'payout',
      extclickid: 'external_id',
      visitid: 'visit_id',
      visittimestamp: 'click_time',
      advertiserId: 'advertiser_id',
    },
  },
  postback: {
    direction: 'receives',
    method: 'GET',
    template: 'http://zp-postback.com/zppostback/{advertiser_id}?cid={click_id}',
    required: ['cid'],
    optional: [],
    clickIdParameter: 'cid',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'http://zp-postback.com/zppostback/40ecd931-4a26-11ed-93e6-12beee04f19b?cid=w7c1q2m5k8r3',
      ids: [{ name: 'cid', value: 'w7c1q2m5k8r3', kind: 'ad-click', where: 'query' }],
      source: 'postback in a public repository, its macro filled in',
    },
    {
      url: 'http://zp-postback.com/zppostback/032a02d1-8374-11e8-a025-0e41d0acbc1a?cid=z9k4m2',
      ids: [{ name: 'cid', value: 'z9k4m2', kind: 'ad-click', where: 'query' }],
      source: 'postback in a public repository, its macro filled in',
    },
  ],
  nothing: [
    'https://zeropark.com/blog/?cid=1',
    'https://shop.example/?extclickid=w7c1&visitid=1f6e2a34-9b7c-4d21-8a5e-0c3f7d9e4b12',
  ],
}
