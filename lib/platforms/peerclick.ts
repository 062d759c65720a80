import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'peerclick',
  name: 'PeerClick',
  kind: 'tracker',
  docs: [
    'https://help-center.peerclick.com/en/articles/6643019-setting-up-a-standard-postback-to-peerclick',
    'https://help-center.peerclick.com/en/articles/10512589',
  ],
  hosts: ['pstb.peerclick.com'],
  identifiers: [
    {
      names: ['cid'],
      kind: 'tracker-click',
      where: ['query'],
      ambiguous: true,
      becomes: ['cid of the postback'],
      docs: 'https://help-center.peerclick.com/en/articles/6643019-setting-up-a-standard-postback-to-peerclick',
    },
    { names: ['external_id'], kind: 'ad-click', where: ['query'], ambiguous: true },
  ],
  macros: { syntax: '{x}', clickId: 'clickid', names: { clickid: 'click_id', external_id: 'external_id' } },
  postback: {
    direction: 'receives',
    method: 'GET',
    template:
      'https://pstb.peerclick.com/postback?cid={click_id}&payout={payout}&status={status}&txid={order_id}&currency={currency}',
    required: ['cid'],
    optional: ['payout', 'status', 'txid', 'currency', 'conversion_id', 'param1', 'event1'],
    clickIdParameter: 'cid',
    docs: 'https://help-center.peerclick.com/en/articles/6643019-setting-up-a-standard-postback-to-peerclick',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://pstb.peerclick.com/postback?cid=w7c1q2m5k8r3&payout=12.5&txid=1001',
      ids: [{ name: 'cid', value: 'w7c1q2m5k8r3', kind: 'tracker-click', where: 'query' }],
      source:
        'https://help-center.peerclick.com/en/articles/6643019-setting-up-a-standard-postback-to-peerclick',
    },
    {
      url: 'https://pstb.peerclick.com/postback?cid=z9k4&status=lead',
      ids: [{ name: 'cid', value: 'z9k4', kind: 'tracker-click' }],
      source:
        'https://help-center.peerclick.com/en/articles/6643019-setting-up-a-standard-postback-to-peerclick',
    },
  ],
  nothing: ['https://peerclick.com/pricing?cid=1', 'https://shop.example/?cid=w7c1q2m5k8r3'],
}
