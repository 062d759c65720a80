import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'funnelflux',
  name: 'FunnelFlux Pro',
  kind: 'tracker',
  docs: [
    'https://help.funnelflux.pro/article/90-hit-and-visitor-id-technical-details',
    'https://help.funnelflux.pro/en/article/tracking-conversions-1vtfnp5',
  ],
  // Runs on its users' own domains.
  hosts: [],
  identifiers: [
    {
      names: ['hit'],
      kind: 'tracker-click',
      where: ['query'],
      ambiguous: true,
      companions: ['vid', 'rev'],
      becomes: ['hit of the postback'],
      docs: 'https://help.funnelflux.pro/article/90-hit-and-visitor-id-technical-details',
    },
    {
      // Added by the tracker to every redirect.
      names: ['vid'],
      kind: 'analytics',
      where: ['query'],
      ambiguous: true,
      companions: ['hit'],
    },
  ],
  macros: {
    syntax: '{x}',
    clickId: 'hit',
    names: {
      hit: 'click_id',
      visitor: 'visitor_id',
      'data-external': 'external_id',
      'data-campaign': 'campaign',
    },
  },
  linkTemplate: 'https://{domain}/fts/{funnel}-{source}?campaign={campaign}&external={click_id}',
  slots: { '*': 'data-*' },
  postback: {
    direction: 'receives',
    method: 'GET',
    template: 'https://{domain}/pb/?hit={click_id}&rev={payout}&tx={order_id}',
    required: ['hit'],
    optional: ['rev', 'tx'],
    clickIdParameter: 'hit',
    docs: 'https://help.funnelflux.pro/en/article/tracking-conversions-1vtfnp5',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://offer.example/?hit=01hq2m5k8r3t6v9x0z4b1n7h&vid=01hq2m5k8r3t6v9x0z4b',
      ids: [
        { name: 'hit', value: '01hq2m5k8r3t6v9x0z4b1n7h', kind: 'tracker-click', where: 'query' },
        { name: 'vid', value: '01hq2m5k8r3t6v9x0z4b', kind: 'analytics' },
      ],
      source: 'https://help.funnelflux.pro/article/90-hit-and-visitor-id-technical-details',
    },
    {
      url: 'https://tracker.example/pb/?hit=01hq2m5k8r3t6v9x0z4b1n7h&rev=12.5&tx=1001',
      ids: [{ name: 'hit', value: '01hq2m5k8r3t6v9x0z4b1n7h' }],
      source: 'https://help.funnelflux.pro/en/article/tracking-conversions-1vtfnp5',
    },
  ],
  nothing: ['https://video.example/watch?vid=01hq2m5k8r3t6v9x0z4b', 'https://search.example/?hit=3&q=shoes'],
}
