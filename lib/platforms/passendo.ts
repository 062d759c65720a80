import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'passendo',
  name: 'Passendo',
  kind: 'ad',
  docs: ['https://site.passendo.com/macros'],
  // The parameter that holds a macro is named by the advertiser.
  hosts: [],
  identifiers: [],
  macros: {
    syntax: '@x@',
    clickId: 'trackingid',
    names: {
      trackingid: 'click_id',
      pubid: 'publisher_id',
      mediaid: 'source',
      offerid: 'offer_id',
      nativeheadline: 'ad_name',
      imageurl: 'image_url',
      cookieid: 'visitor_id',
    },
  },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: [
    'https://passendo.com/advertisers?publisher_id=7',
    'https://shop.example/?tracking_id=1Z999AA10123456784&publisher_id=7',
  ],
}
