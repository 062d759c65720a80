import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'trafficjunky',
  name: 'TrafficJunky',
  kind: 'ad',
  docs: ['https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json'],
  hosts: [],
  identifiers: [],
  macros: {
    syntax: '{x}',
    names: { SiteName: 'source', CampaignID: 'campaign_id', BanID: 'creative_id' },
  },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: [
    'https://www.trafficjunky.com/sign-up?CampaignID=1',
    'https://shop.example/?SiteName=main&BanID=7',
  ],
}
