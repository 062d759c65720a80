import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'adness',
  name: 'Adness',
  kind: 'network',
  docs: ['https://docs.adness.co/campaigns-postback'],
  hosts: [],
  identifiers: [
    {
      names: ['clickid'],
      kind: 'network-click',
      where: ['query'],
      ambiguous: true,
      becomes: ['clickid of the postback'],
    },
  ],
  postback: {
    direction: 'receives',
    method: 'GET',
    template:
      'https://s2s.adness.co/v1/conversion?clickid={click_id}&revenue={payout}&type={event}&id={order_id}',
    required: ['clickid'],
    optional: ['revenue', 'type', 'id'],
    clickIdParameter: 'clickid',
    payoutUnit: 'major',
    docs: 'https://docs.adness.co/campaigns-postback',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://s2s.adness.co/v1/conversion?clickid=w7c1q2&type=signup&revenue=0',
      ids: [{ name: 'clickid', value: 'w7c1q2', kind: 'network-click', where: 'query' }],
      source: 'https://docs.adness.co/campaigns-postback',
    },
    {
      url: 'https://s2s.adness.co/v1/conversion?clickid=z9k4m2&type=sale&revenue=12.5&id=1042',
      ids: [{ name: 'clickid', value: 'z9k4m2' }],
      source: 'https://docs.adness.co/campaigns-postback',
    },
  ],
  nothing: [
    'https://docs.adness.co/campaigns-postback?clickid=w7c1q2',
    'https://shop.example/?clickid=w7c1q2&type=sale',
  ],
}
