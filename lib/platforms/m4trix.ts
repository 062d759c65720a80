import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'm4trix',
  name: 'M4trix',
  kind: 'network',
  docs: ['https://kintura.com/docs/presets/pairings/traffic-factory/m4trix'],
  hosts: [],
  identifiers: [],
  macros: { syntax: '{x}', names: { cid: 'external_id', payout: 'payout', orderid: 'order_id' } },
  linkTemplate: '{tracking_link}&cid={click_id}',
})

export const samples: PlatformSamples = {
  found: [],
  nothing: ['https://m4trix.example/?cid=4711', 'https://shop.example/?cid=4711&orderid=1001'],
}
