import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'traffic-factory',
  name: 'Traffic Factory',
  kind: 'ad',
  docs: ['https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json'],
  hosts: [],
  identifiers: [],
  macros: {
    syntax: '{x}',
    clickId: 'goal_tracking',
    names: {
      goal_tracking: 'click_id',
      'campaign.id': 'campaign_id',
      'banner.name': 'creative_name',
      'target.bid': 'cost',
      SiteName: 'source',
      categories: 'category_id',
      carrier: 'carrier',
    },
  },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: ['https://www.trafficfactory.biz/?goal_tracking=1', 'https://shop.example/?goal_tracking=w7c1q2'],
}
