import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'cake',
  name: 'CAKE',
  kind: 'network',
  docs: [
    'https://support.getcake.com/support/solutions/articles/5000546059-how-do-i-implement-server-to-server-tracking-',
    'https://support.getcake.com/support/solutions/articles/5000545788',
  ],
  // Every network has a tracking domain of its own.
  hosts: [],
  identifiers: [
    {
      // One per session, so two clicks of one visitor may share it.
      names: ['reqid'],
      kind: 'network-click',
      where: ['query'],
      format: '^\\d{4,20}$',
      ambiguous: true,
      companions: ['affid', 's1', 's2', 'oid', 'tid'],
      becomes: ['r of the postback'],
    },
    {
      names: ['a', 'c'],
      kind: 'sub-id',
      where: ['query'],
      format: '^\\d{1,9}$',
      ambiguous: true,
      companions: ['s1', 's2'],
    },
    {
      names: ['s1'],
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      companions: ['a', 'c', 'reqid'],
      maxLength: 50,
    },
    {
      names: ['s2', 's3', 's4', 's5'],
      kind: 'sub-id',
      where: ['query'],
      ambiguous: true,
      companions: ['a', 'c', 'reqid'],
      maxLength: 100,
    },
  ],
  macros: {
    syntax: '#x#',
    clickId: 'reqid',
    names: {
      reqid: 'click_id',
      tid: 'order_id',
      leadid: 'conversion_id',
      price: 'payout',
      affid: 'affiliate_id',
      oid: 'offer_id',
      campid: 'campaign_id',
      cid: 'creative_id',
      vstid: 'visitor_id',
      s1: 'sub1',
      s2: 'sub2',
      s3: 'sub3',
      s4: 'sub4',
      s5: 'sub5',
      ip: 'ip',
      udid: 'device_id',
    },
  },
  linkTemplate: 'https://{domain}/?a={affiliate_id}&c={campaign_id}&s1=&s2={click_id}',
  postback: {
    direction: 'receives',
    method: 'GET',
    template: 'https://{domain}/p.ashx?o={offer_id}&e={event_id}&f=pb&r={click_id}&t={order_id}&p={payout}',
    required: ['o', 'f', 'r'],
    optional: ['e', 't', 'p', 'ap'],
    clickIdParameter: 'r',
    docs: 'https://support.getcake.com/support/solutions/articles/5000546059-how-do-i-implement-server-to-server-tracking-',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://network.example/?a=1257&c=236&s1=&s2=w7c1q2',
      ids: [
        { name: 'a', value: '1257', kind: 'sub-id' },
        { name: 'c', value: '236', kind: 'sub-id' },
        { name: 's1', value: '', kind: 'sub-id' },
        { name: 's2', value: 'w7c1q2', kind: 'sub-id' },
      ],
      source: 'https://support.getcake.com/support/solutions/articles/5000545788',
    },
    {
      url: 'https://offer.example/?reqid=90817263&s1=1257',
      ids: [
        { name: 'reqid', value: '90817263', kind: 'network-click', where: 'query' },
        { name: 's1', value: '1257', kind: 'sub-id' },
      ],
      source:
        'https://support.getcake.com/support/solutions/articles/5000546059-how-do-i-implement-server-to-server-tracking-',
    },
  ],
  nothing: [
    'https://shop.example/list?a=12&c=7&page=2',
    'https://app.example/api?reqid=90817263',
    'https://getcake.com/solutions?s1=x',
  ],
}
