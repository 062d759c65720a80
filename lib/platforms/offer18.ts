import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

const advertiserSlots = ['adv_sub1', 'adv_sub2', 'adv_sub3', 'adv_sub4', 'adv_sub5']

export const platform = definePlatform({
  id: 'offer18',
  name: 'Offer18',
  kind: 'network',
  docs: ['https://offer18.gitbook.io/knowledge-base/global-postback-parameters'],
  // Every network has a tracking domain of its own.
  hosts: [],
  identifiers: [
    {
      names: ['tid'],
      kind: 'network-click',
      where: ['query'],
      ambiguous: true,
      companions: advertiserSlots,
      becomes: ['tid of the postback'],
      docs: 'https://offer18.gitbook.io/knowledge-base/global-postback-parameters',
    },
  ],
  macros: { syntax: '{x}', clickId: 'tid', names: { tid: 'click_id', aff_click_id: 'external_id' } },
  linkTemplate: 'https://{domain}/c?o={offer_id}&a={affiliate_id}&aff_click_id={click_id}',
  postback: {
    direction: 'receives',
    method: 'GET',
    template:
      'https://{domain}/p?mid={network_id}&tid={click_id}&event={event}&adv_sub1={order_id}&sale={amount}',
    required: ['mid', 'tid'],
    optional: ['event', 'sale', ...advertiserSlots],
    clickIdParameter: 'tid',
    docs: 'https://offer18.gitbook.io/knowledge-base/global-postback-parameters',
  },
  answers: {
    accepted: ['^conversion recorded'],
    duplicate: ['cleared due to multi conversion'],
    rejected: [
      'invalid transaction',
      'auth_token mismatch',
      'cleared due to click expiry',
      'cleared: event not found',
      'ip not in whitelist',
    ],
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://trk.example/p?mid=2044&tid=8d1c5f30a7e94b62&event=sale&adv_sub1=1001&sale=49.9',
      ids: [{ name: 'tid', value: '8d1c5f30a7e94b62', kind: 'network-click', where: 'query' }],
      source: 'https://offer18.gitbook.io/knowledge-base/global-postback-parameters',
    },
    {
      url: 'https://trk.example/p?mid=2044&tid=0b77c2e1&adv_sub2=gold',
      ids: [{ name: 'tid', value: '0b77c2e1', kind: 'network-click', where: 'query' }],
      source: 'https://offer18.gitbook.io/knowledge-base/global-postback-parameters',
    },
  ],
  nothing: ['https://www.offer18.com/pricing?tid=4', 'https://shop.example/p?mid=2044&tid=0b77c2e1'],
}
