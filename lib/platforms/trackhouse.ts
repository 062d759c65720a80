import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'trackhouse',
  name: 'Trackhouse',
  kind: 'tracker',
  docs: ['https://help.trackhouse.io/docs/tokens', 'https://help.trackhouse.io/docs/notifications'],
  hosts: [],
  identifiers: [],
  macros: {
    syntax: '{x}',
    clickId: 'trfk_id',
    names: {
      trfk_id: 'click_id',
      trfk_payout: 'payout',
      trfk_payout_currency: 'currency',
      trfk_event: 'event',
      trfk_cref: 'campaign_id',
      trfk_tsref: 'source_id',
      trfk_referrer: 'referrer',
      trfk_ua: 'user_agent',
      trfk_ip: 'ip',
      trfk_timestamp: 'click_time',
    },
  },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: ['https://help.trackhouse.io/docs/tokens', 'https://shop.example/?track_id=4711&event=sale'],
}
