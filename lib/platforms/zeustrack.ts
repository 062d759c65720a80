import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'zeustrack',
  name: 'Zeustrack',
  kind: 'tracker',
  docs: ['https://zeustrak.freshdesk.com/en/support/solutions/articles/35000097178-traffic-source-postback'],
  // Runs on its users' own domains.
  hosts: [],
  identifiers: [],
  macros: { syntax: '{x}', names: { 'visit.externalId': 'external_id', payout: 'payout' } },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: [
    'https://zeustrak.freshdesk.com/en/support/solutions',
    'https://shop.example/?visit=4711&payout=3',
  ],
}
