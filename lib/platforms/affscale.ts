import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'affscale',
  name: 'Affscale',
  kind: 'network',
  docs: ['https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_affiliate_networks.json'],
  hosts: [],
  identifiers: [],
  macros: {
    syntax: '{x}',
    clickId: 'aff_click_id',
    names: {
      aff_click_id: 'click_id',
      // pending, approved, rejected, trash
      conv_status: 'status',
      payout: 'payout',
      offer_currency: 'currency',
      transaction_id: 'order_id',
      conversion_id: 'conversion_id',
      amount: 'amount',
    },
  },
  slots: { aff_click_id: 'aff_click_id' },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: ['https://affscale.com/?aff_click_id=1', 'https://shop.example/?aff_click_id=w7c1q2'],
}
