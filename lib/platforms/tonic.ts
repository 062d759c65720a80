import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'tonic',
  name: 'Tonic',
  kind: 'ad',
  docs: ['https://kintura.com/docs/presets/pairings/'],
  hosts: [],
  identifiers: [],
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
  found: [],
  nothing: ['https://tonic.com/?sourceid=1', 'https://shop.example/?cpc=0.05&sourceid=77&campaign_id=3'],
}
