import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'zeropark',
  name: 'Zeropark',
  kind: 'ad',
  docs: ['https://doc.zeropark.com/article/sold-postback-url', 'https://doc.zeropark.com/en/sources.html'],
  hosts: [],
  identifiers: [],
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
  found: [],
  nothing: [
    'https://zeropark.com/blog/?cid=1',
    'https://shop.example/?extclickid=w7c1&visitid=1f6e2a34-9b7c-4d21-8a5e-0c3f7d9e4b12',
  ],
}
