import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'acornads',
  name: 'AcornAds',
  kind: 'network',
  docs: ['https://pub.acornads.com/postback-documentation'],
  hosts: [],
  identifiers: [],
  macros: {
    syntax: '{x}',
    clickId: 's1',
    names: {
      s1: 'click_id',
      s2: 'sub2',
      s3: 'sub3',
      s4: 'sub4',
      s5: 'sub5',
      offer_id: 'offer_id',
      offer_name: 'offer_name',
      user_uid: 'user_id',
      amount: 'payout',
      transaction_id: 'order_id',
      ip_address: 'ip',
      hash: 'signature',
    },
  },
  slots: { s1: 's1' },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: [
    'https://pub.acornads.com/postback-documentation?s1=a',
    'https://shop.example/?s1=w7c1q2&user_uid=7',
  ],
}
