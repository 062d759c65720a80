import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

/** A network on CAKE: its IDs are those of the `cake` file. */
export const platform = definePlatform({
  id: 'ad2games',
  name: 'ad2games',
  kind: 'network',
  docs: ['https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_affiliate_networks.json'],
  hosts: [],
  identifiers: [],
  macros: {
    syntax: '#x#',
    clickId: 's2',
    names: {
      s2: 'click_id',
      tid: 'order_id',
      price: 'payout',
      affid: 'affiliate_id',
      leadid: 'conversion_id',
      oid: 'offer_id',
      campid: 'campaign_id',
      cid: 'creative_id',
    },
  },
  slots: { s2: 's2' },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: ['https://www.ad2games.com/?s2=nav', 'https://shop.example/?s2=w7c1q2'],
}
