import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'maxppi',
  name: 'MaxPPI',
  kind: 'network',
  docs: ['https://mail.maxppi.com/wiki/postback-integration'],
  hosts: [],
  identifiers: [],
  macros: {
    syntax: '{x}',
    clickId: 'click_id',
    names: {
      click_id: 'click_id',
      external_id: 'external_id',
      publisher_id: 'publisher_id',
      payout: 'payout',
      country: 'country',
      ip: 'ip',
      os: 'os',
      device: 'device',
      offer_id: 'offer_id',
      smartlink_id: 'smartlink_id',
      security_token: 'token',
    },
  },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: ['https://maxppi.com/wiki?external_id=4711', 'https://shop.example/?external_id=4711&offer_id=7'],
}
