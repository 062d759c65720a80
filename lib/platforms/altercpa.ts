import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'altercpa',
  name: 'AlterCPA',
  kind: 'network',
  docs: [
    'https://docs.altercpa.top/en/trackers/binom/',
    'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_affiliate_networks.json',
  ],
  hosts: [],
  identifiers: [],
  macros: {
    syntax: '{x}',
    clickId: 'subid',
    // stage: wait, hold, approve, cancel, trash
    names: { subid: 'click_id', id: 'order_id', cash: 'payout', currency: 'currency', stage: 'status' },
  },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: ['https://docs.altercpa.top/en/?subid=nav', 'https://shop.example/?subid=w7c1q2'],
}
