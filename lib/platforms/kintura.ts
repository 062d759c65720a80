import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'kintura',
  name: 'Kintura',
  kind: 'tracker',
  docs: ['https://kintura.com/docs/presets/pairings/clickadu/clickbooth', 'https://kintura.com/docs/offers'],
  hosts: ['track.kintura.io'],
  identifiers: [
    {
      names: ['cid'],
      kind: 'tracker-click',
      where: ['query'],
      ambiguous: true,
      becomes: ['cid of the postback'],
      docs: 'https://kintura.com/docs/presets/pairings/clickadu/clickbooth',
    },
    { names: ['extid'], kind: 'ad-click', where: ['query'], ambiguous: true },
  ],
  macros: {
    syntax: '{x}',
    clickId: 'cid',
    names: { cid: 'click_id', externalid: 'external_id', payout: 'payout', 'traffic_source.id': 'source_id' },
  },
  postback: {
    direction: 'receives',
    method: 'GET',
    template: 'http://track.kintura.io/conversion?cid={click_id}&payout={payout}&txid={order_id}',
    required: ['cid'],
    optional: ['payout', 'txid', 'status'],
    clickIdParameter: 'cid',
    docs: 'https://kintura.com/docs/presets/pairings/clickadu/clickbooth',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'http://track.kintura.io/conversion?cid=w7c1q2m5k8r3&payout=12.5&txid=1001',
      ids: [{ name: 'cid', value: 'w7c1q2m5k8r3', kind: 'tracker-click', where: 'query' }],
      source: 'https://kintura.com/docs/presets/pairings/clickadu/clickbooth',
    },
    {
      url: 'https://track.kintura.io/c/spring?extid=z9k4&cost=0.01',
      ids: [{ name: 'extid', value: 'z9k4', kind: 'ad-click' }],
      source: 'https://kintura.com/docs/presets/pairings/clickadu/clickbooth',
    },
  ],
  nothing: ['https://kintura.com/docs/?cid=1', 'https://shop.example/?cid=w7c1q2m5k8r3&extid=z9k4'],
}
