import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'tonic',
  name: 'Tonic',
  kind: 'ad',
  docs: ['https://kintura.com/docs/presets/pairings/'],
  hosts: [],
  // On the landing page the advertiser names the parameter; this one is the postback's.
  identifiers: [
    {
      names: ['clickid'],
      kind: 'ad-click',
      where: ['query'],
      ambiguous: true,
      becomes: ['clickid of the postback'],
    },
  ],
  macros: {
    syntax: '[x]',
    clickId: 'clickid',
    names: { clickid: 'click_id', cpc: 'cost', campaign_id: 'campaign_id', sourceid: 'source_id' },
  },
  postback: {
    direction: 'receives',
    method: 'GET',
    template: 'https://tnccv.com/conversion/postback?value={payout}&clickid={click_id}',
    required: ['clickid'],
    optional: ['value'],
    clickIdParameter: 'clickid',
    docs: 'https://kintura.com/docs/presets/pairings/',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://tnccv.com/conversion/postback?value=12.5&clickid=w7c1q2m5k8r3',
      ids: [{ name: 'clickid', value: 'w7c1q2m5k8r3', kind: 'ad-click', where: 'query' }],
      source: 'https://kintura.com/docs/presets/pairings/',
    },
    {
      url: 'https://tnccv.com/conversion/postback?clickid=z9k4m2',
      ids: [{ name: 'clickid', value: 'z9k4m2', kind: 'ad-click', where: 'query' }],
      source: 'https://kintura.com/docs/presets/pairings/',
    },
  ],
  nothing: [
    'https://shop.example/conversion/postback?value=12.5&clickid=w7c1q2',
    'https://tonic.com/?sourceid=1',
    'https://shop.example/?cpc=0.05&sourceid=77&campaign_id=3',
  ],
}
