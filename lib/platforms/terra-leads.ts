import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'terra-leads',
  name: 'Terra Leads',
  kind: 'network',
  docs: [
    'https://kintura.com/docs/presets/pairings/',
    'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_affiliate_networks.json',
  ],
  hosts: [],
  identifiers: [],
  macros: {
    syntax: '{x}',
    names: {
      sub_id: 'sub1',
      payment: 'payout',
      // accept, expect, confirm, reject, fail, trash
      status: 'status',
      lead_id: 'order_id',
      offer_id: 'offer_id',
    },
  },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: [
    'https://terraleads.com/?lead_id=1',
    'https://shop.example/?offer_id=77&payment=card&status=confirm',
  ],
}
