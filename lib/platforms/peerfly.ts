import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'peerfly',
  name: 'PeerFly',
  kind: 'network',
  docs: ['https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_affiliate_networks.json'],
  hosts: [],
  identifiers: [],
  macros: { syntax: '%x%', names: { subid1: 'sub1', commission: 'payout', offer: 'offer_id' } },
  linkTemplate: '{tracking_link}&s1={click_id}',
  slots: { s1: 'subid1' },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: ['https://peerfly.com/signup?s1=blog', 'https://shop.example/?s1=6&commission=5'],
}
