import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'adclickforge',
  name: 'AdClickForge',
  kind: 'network',
  docs: ['https://adclickforge.gitbook.io/adclickforge-docs/postback-documentation.md'],
  hosts: [],
  identifiers: [
    {
      names: ['subId', 'uuid'],
      kind: 'network-click',
      where: ['query'],
      ambiguous: true,
      becomes: ['subId of the postback'],
    },
  ],
  postback: {
    direction: 'receives',
    method: 'GET',
    // status: 1 credited, 2 taken back
    template:
      'https://adclickforge.com/api/v1/pb/{site_key}/track?subId={click_id}&transId={order_id}&reward={amount}&payout_usd={payout}&status=1',
    required: ['subId'],
    accepts: { status: ['1', '2'] },
    optional: ['transId', 'reward', 'payout_usd', 'status', 'ip', 'country', 'uuid', 'signature', 'sign'],
    clickIdParameter: 'subId',
    docs: 'https://adclickforge.gitbook.io/adclickforge-docs/postback-documentation.md',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://adclickforge.com/api/v1/pb/k3y/track?subId=w7c1q2&transId=100223&payout_usd=1.5&status=1',
      ids: [{ name: 'subId', value: 'w7c1q2', kind: 'network-click', where: 'query' }],
      source: 'https://adclickforge.gitbook.io/adclickforge-docs/postback-documentation.md',
    },
    {
      url: 'https://adclickforge.com/api/v1/pb/k3y/track?uuid=9d1f0c2b-7a6e-4b58-93d4-5e2a7c6b8d10&reward=250&status=2',
      ids: [{ name: 'uuid', value: '9d1f0c2b-7a6e-4b58-93d4-5e2a7c6b8d10' }],
      source: 'https://adclickforge.gitbook.io/adclickforge-docs/postback-documentation.md',
    },
  ],
  nothing: [
    'https://wall.example/track?subId=w7c1q2&transId=100223&payout_usd=1.5',
    'https://app.example/?uuid=9d1f0c2b-7a6e-4b58-93d4-5e2a7c6b8d10',
  ],
}
