import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'mychips',
  name: 'MyChips',
  kind: 'network',
  docs: ['https://docs.mychips.io/reward-handling/webhook-s2s-postback'],
  // An offerwall: what comes back is the user of the app, not a click.
  hosts: [],
  identifiers: [],
  macros: {
    syntax: '{x}',
    names: {
      user_id: 'user_id',
      payout: 'payout',
      user_payout: 'reward',
      user_payout_in_vc: 'reward_points',
    },
  },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: [
    'https://docs.mychips.io/reward-handling?user_id=7',
    'https://shop.example/?user_id=4711&payout=7',
  ],
}
