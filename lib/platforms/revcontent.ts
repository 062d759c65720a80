import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'revcontent',
  name: 'Revcontent',
  kind: 'ad',
  docs: [
    'https://refdocs.ads.com/cs/s2s-tracking',
    'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json',
  ],
  hosts: [],
  identifiers: [
    {
      names: ['rc_uuid'],
      kind: 'ad-click',
      where: ['query'],
      docs: 'https://refdocs.ads.com/cs/s2s-tracking',
    },
  ],
  macros: {
    syntax: '{x}',
    names: { content_id: 'creative_id', boost_id: 'campaign_id', widget_id: 'source' },
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://lander.example/?rc_uuid=1f6e2a34-9b7c-4d21-8a5e-0c3f7d9e4b12&utm_source=revcontent',
      ids: [
        { name: 'rc_uuid', value: '1f6e2a34-9b7c-4d21-8a5e-0c3f7d9e4b12', kind: 'ad-click', where: 'query' },
      ],
      source: 'https://refdocs.ads.com/cs/s2s-tracking',
    },
    {
      url: 'https://park.example/lp#rc_uuid=7c0d2b9e',
      ids: [{ name: 'rc_uuid', value: '7c0d2b9e', kind: 'ad-click', where: 'fragment' }],
      source: 'https://refdocs.ads.com/cs/s2s-tracking',
    },
  ],
  nothing: [
    'https://trends.revcontent.com/serve.js.php?w=87654&t=rc_231',
    'https://app.example/item?src_uuid=1f6e2a34-9b7c-4d21-8a5e-0c3f7d9e4b12',
  ],
}
