import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'getintent',
  name: 'GetIntent',
  kind: 'ad',
  docs: ['https://kb.getintent.com/plugins/viewsource/viewpagesrc.action?pageId=656770'],
  // The parameter that holds a macro is named by the advertiser.
  hosts: [],
  identifiers: [],
  macros: {
    syntax: '[[x]]',
    clickId: 'CLICK_ID',
    names: {
      CLICK_ID: 'click_id',
      CAMPAIGN_ID: 'campaign_id',
      CREATIVE_ID: 'creative_id',
      PUBLISHER_ID: 'publisher_id',
      TAG_ID: 'placement',
      DOMAIN: 'domain',
      AUCTION_ID: 'auction_id',
      EVENT_ID: 'event_id',
    },
  },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: [
    'https://getintent.com/advertisers?campaign_id=1',
    'https://shop.example/?auction_id=12&creative_id=7',
  ],
}
