import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'sitescout',
  name: 'SiteScout',
  kind: 'ad',
  docs: [
    'https://support.sitescout.com/hc/en-us/articles/219245687-Tracking-Macros',
    'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json',
  ],
  hosts: [],
  identifiers: [],
  macros: {
    syntax: '{x}',
    names: {
      adId: 'ad_id',
      appId: 'app_id',
      campaignId: 'campaign_id',
      campaignName: 'campaign_name',
      campaignGroupId: 'campaign_group_id',
      siteId: 'site_id',
      domain: 'site',
      dimensions: 'ad_size',
      device: 'device',
      carrier: 'carrier',
      googleAdvertisingId: 'device_id',
    },
  },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: ['https://www.sitescout.com/?adId=1', 'https://shop.example/?campaignId=77&siteId=5&adId=3'],
}
