import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'popads',
  name: 'PopAds',
  kind: 'ad',
  docs: ['https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json'],
  // The parameter that holds a macro is named by the advertiser.
  hosts: [],
  identifiers: [],
  macros: {
    syntax: '[x]',
    clickId: 'IMPRESSIONID',
    names: {
      IMPRESSIONID: 'click_id',
      WEBSITEID: 'source',
      CAMPAIGNID: 'campaign_id',
      CAMPAIGNNAME: 'campaign_name',
      FORMFACTORID: 'form_factor_id',
      CATEGORYID: 'category_id',
      CATEGORYNAME: 'category_name',
      BID: 'cost',
      QUALITY: 'quality',
      SCREENRESOLUTION: 'screen_resolution',
    },
  },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: [
    'https://www.popads.net/users/register?campaignid=1',
    'https://shop.example/?impressionid=9002&websiteid=7',
  ],
}
