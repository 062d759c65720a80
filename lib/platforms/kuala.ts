import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'kuala',
  name: 'Kuala',
  kind: 'network',
  docs: ['https://www.kuala.com/support/affiliate-postback-tracking'],
  hosts: [],
  identifiers: [],
  macros: {
    syntax: '{x}',
    clickId: 'tid',
    names: {
      tid: 'click_id',
      subid1: 'sub1',
      subid2: 'sub2',
      subid3: 'sub3',
      subid4: 'sub4',
      subid5: 'sub5',
      subid6: 'sub6',
      offer: 'offer_id',
      payout: 'payout',
      xid: 'conversion_id',
    },
  },
  postback: {
    direction: 'fires',
    method: 'GET',
    template:
      'https://{domain}/?tid={click_id}&subid1={sub1}&subid2={sub2}&subid3={sub3}&subid4={sub4}&subid5={sub5}&subid6={sub6}&offer={offer_id}&payout={payout}&xid={conversion_id}',
    required: ['tid'],
    optional: ['subid1', 'subid2', 'subid3', 'subid4', 'subid5', 'subid6', 'offer', 'payout', 'xid'],
    clickIdParameter: 'tid',
    payoutUnit: 'major',
    docs: 'https://www.kuala.com/support/affiliate-postback-tracking',
  },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: ['https://www.kuala.com/support?tid=1', 'https://shop.example/?tid=4711&xid=7'],
}
