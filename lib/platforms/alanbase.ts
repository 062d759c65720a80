import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'alanbase',
  name: 'Alanbase',
  kind: 'network',
  docs: ['https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_affiliate_networks.json'],
  hosts: [],
  identifiers: [],
  macros: {
    syntax: '{x}',
    clickId: 'sub_id1',
    // status: pending, hold, confirmed
    names: { sub_id1: 'click_id', revenue: 'payout', currency: 'currency', status: 'status' },
  },
  slots: { sub_id1: 'sub_id1' },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: ['https://alanbase.com/?sub_id1=nav', 'https://shop.example/?sub_id1=w7c1q2'],
}
