import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'xtracker',
  name: 'XTRACKER',
  kind: 'tracker',
  docs: ['https://blog.xtracker.cc/blog/s2s-postback-macros'],
  hosts: [],
  identifiers: [],
  macros: {
    syntax: '{x}',
    clickId: 'uid',
    names: {
      uid: 'click_id',
      event: 'event',
      value: 'payout',
      currency: 'currency',
      fbclid: 'fbclid',
      tg_id: 'telegram_id',
      campaign_id: 'campaign_id',
      adset_id: 'ad_set_id',
      ad_id: 'ad_id',
      placement: 'placement',
      occurred_at_ms: 'event_time',
    },
  },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: [
    'https://blog.xtracker.cc/blog/s2s-postback-macros',
    'https://shop.example/?uid=77&event=sale&value=3',
  ],
}
