import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'moloco',
  name: 'Moloco',
  kind: 'ad',
  docs: ['https://help.moloco.com/hc/en-us/articles/6187501857559'],
  // The ID travels in the parameters of the measurement partner that the link belongs to.
  hosts: [],
  identifiers: [],
  macros: {
    syntax: '%{x}',
    clickId: 'bid_id',
    names: { bid_id: 'click_id', app_id: 'app_id', campaign_id: 'campaign_id' },
  },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: ['https://www.moloco.com/products?bid_id=12', 'https://shop.example/?app_id=12&campaign_id=7'],
}
