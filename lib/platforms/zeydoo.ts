import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'zeydoo',
  name: 'Zeydoo',
  kind: 'network',
  docs: ['https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_affiliate_networks.json'],
  // Links lead over hosts that change often.
  hosts: [],
  // `ymid` travels in links of its sister Monetag too, which has it.
  identifiers: [],
  macros: { syntax: '{x}', names: { ymid: 'external_id', amount: 'payout' } },
  linkTemplate: 'https://{domain}/link?z={zone_id}&var={source}&ymid={click_id}',
})

export const samples: PlatformSamples = {
  found: [],
  nothing: ['https://zeydoo.com/blog/?z=1&var=2', 'https://shop.example/link?z=9584135&var=red&gymid=7'],
}
