import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

const slots = Array.from({ length: 30 }, (_, index) => `sub${index + 1}`)

export const platform = definePlatform({
  id: 'affise',
  name: 'Affise',
  kind: 'network',
  docs: [
    'https://help-center.affise.com/en/articles/6483741',
    'https://affise.zendesk.com/hc/en-us/articles/360020852653-Affise-parameters-macros-for-S2S-integration-',
  ],
  hosts: ['*.g2afse.com', '*.go2affise.com'],
  identifiers: [
    {
      names: ['clickid'],
      kind: 'network-click',
      where: ['query'],
      format: '^[0-9a-f]{24}$',
      ambiguous: true,
      companions: ['offer_id', 'action_id', 'goal'],
      becomes: ['clickid of the postback'],
    },
    { names: ['pid', 'offer_id', 'ref_id'], kind: 'sub-id', where: ['query'], ambiguous: true },
    {
      names: slots,
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      companions: ['offer_id'],
      becomes: ['{sub1} of a partner postback'],
    },
  ],
  macros: {
    syntax: '{x}',
    clickId: 'clickid',
    names: {
      clickid: 'click_id',
      click_id: 'click_id',
      pid: 'affiliate_id',
      offer_id: 'offer_id',
      offer_name: 'offer_name',
      affiliate_name: 'affiliate_name',
      advertiser_id: 'advertiser_id',
      transactionid: 'order_id',
      offerid: 'offer_id',
      status: 'status',
      sum: 'payout',
      order_sum: 'amount',
      goal: 'event',
      currency: 'currency',
      ref_id: 'external_id',
      ip: 'ip',
      geo: 'country',
      city: 'city',
      device_ua: 'user_agent',
      referrer: 'referrer',
      promo_code: 'voucher',
      impression_id: 'impression_id',
      ...Object.fromEntries(slots.map((slot) => [slot, slot])),
    },
  },
  linkTemplate: 'https://{domain}/click?pid={affiliate_id}&offer_id={offer_id}&sub1={click_id}',
  postback: {
    direction: 'receives',
    method: 'GET',
    // status: 1 approved, 2 pending, 3 declined, 5 hold
    template:
      'https://{domain}/postback?clickid={click_id}&action_id={order_id}&goal={event}&sum={payout}&status=1',
    required: ['clickid'],
    accepts: { status: ['1', '2', '3', '5'] },
    optional: ['action_id', 'goal', 'sum', 'status', 'secure'],
    clickIdParameter: 'clickid',
    docs: 'https://help-center.affise.com/en/articles/6553802',
  },
  // Networks that process postbacks later answer 200 to all of them.
  answers: {
    accepted: [],
    duplicate: ['conversion exists'],
    rejected: [
      'access denied',
      'current ip-address is denied',
      'broken clickid',
      'missing mandatory parameter clickid',
      'offer disabled',
      'click_id: invalid format',
      'conversion status is not pending',
    ],
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://keepsolid.g2afse.com/click?pid=270&offer_id=7&sub1=w7c1q2',
      ids: [
        { name: 'pid', value: '270', kind: 'sub-id' },
        { name: 'offer_id', value: '7', kind: 'sub-id' },
        { name: 'sub1', value: 'w7c1q2', kind: 'sub-id' },
      ],
      source: 'link in a public repository, sub1 added',
    },
    {
      url: 'https://offer.example/?clickid=6a1f0c2b9d3e4f0012ab34cd&offer_id=258',
      ids: [{ name: 'clickid', value: '6a1f0c2b9d3e4f0012ab34cd', kind: 'network-click', where: 'query' }],
      source: 'https://help-center.affise.com/en/articles/6483741',
    },
  ],
  nothing: ['https://affise.com/blog/?pid=12&offer_id=3', 'https://shop.example/?clickid=w7c1q2&sub1=red'],
}
