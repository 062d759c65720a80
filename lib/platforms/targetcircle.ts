import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'targetcircle',
  name: 'TargetCircle',
  kind: 'network',
  docs: ['https://targetcircle.com/?p=2106'],
  hosts: ['p.trackmytarget.com'],
  identifiers: [
    {
      names: ['tmt_data'],
      kind: 'network-click',
      where: ['query'],
      format: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
      becomes: ['tmt_data of the postback'],
      neededAtLanding: true,
      docs: 'https://targetcircle.com/?p=2106',
    },
  ],
  macros: { syntax: '{x}', clickId: 'tmt_data', names: { tmt_data: 'click_id' } },
  postback: {
    direction: 'receives',
    method: 'GET',
    template:
      'https://p.trackmytarget.com/?tmt_data={click_id}&type={event}&event_sid={event_id}&id={order_id}&amount={payout}&currency={currency}',
    required: ['tmt_data', 'type'],
    optional: ['event_sid', 'id', 'amount', 'currency', 'code'],
    clickIdParameter: 'tmt_data',
    docs: 'https://targetcircle.com/?p=2106',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://shop.example/?tmt_data=1f6e2a34-9b7c-4d21-8a5e-0c3f7d9e4b12',
      ids: [
        {
          name: 'tmt_data',
          value: '1f6e2a34-9b7c-4d21-8a5e-0c3f7d9e4b12',
          kind: 'network-click',
          where: 'query',
        },
      ],
      source: 'https://targetcircle.com/?p=2106',
    },
    {
      url: 'https://p.trackmytarget.com/?tmt_data=7c0d2b9e-51a4-4f6a-b3c8-2e9d1f705a66&type=sale&amount=12.5',
      ids: [{ name: 'tmt_data', value: '7c0d2b9e-51a4-4f6a-b3c8-2e9d1f705a66' }],
      source: 'https://targetcircle.com/?p=2106',
    },
  ],
  nothing: [
    'https://targetcircle.com/?p=2106',
    'https://shop.example/?data=1f6e2a34-9b7c-4d21-8a5e-0c3f7d9e4b12',
  ],
}
