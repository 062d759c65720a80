import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'plugrush',
  name: 'PlugRush',
  kind: 'ad',
  docs: ['https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json'],
  // The parameter that holds a macro is named by the advertiser.
  hosts: [],
  identifiers: [],
  macros: {
    syntax: '{$x}',
    clickId: 'click_id',
    names: {
      click_id: 'click_id',
      campaign_id: 'campaign_id',
      creative_id: 'creative_id',
      source_id: 'source',
      domain_id: 'domain_id',
      cpv: 'cost',
      browser: 'browser',
      country_code: 'country',
      orientation: 'orientation',
    },
  },
})

export const samples: PlatformSamples = {
  found: [],
  nothing: [
    'https://www.plugrush.com/advertisers?campaign_id=1',
    'https://shop.example/?source_id=12&creative_id=7',
  ],
}
