import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

const hosts = ['control.kochava.com']

export const platform = definePlatform({
  id: 'kochava',
  name: 'Kochava',
  kind: 'analytics',
  docs: [
    'https://support.kochava.com/',
    'https://help.moloco.com/hc/en-us/articles/6187564899991-Kochava-Tracking-Link-Parameters',
  ],
  hosts,
  identifiers: [
    {
      names: ['ko_click_id'],
      kind: 'tracker-click',
      where: ['query'],
      format: '^ko_[0-9a-z]{17}$',
      distinctive: true,
    },
    {
      // Of the ad network that the link was made for.
      names: ['click_id', 'impression_id'],
      kind: 'ad-click',
      where: ['query'],
      ambiguous: true,
      becomes: ['{click_id} of a partner postback'],
      docs: 'https://help.moloco.com/hc/en-us/articles/6187564899991-Kochava-Tracking-Link-Parameters',
    },
    {
      names: ['campaign_id', 'network_id', 'creative_id', 'partner_campaign_id'],
      kind: 'campaign',
      where: ['query'],
      ambiguous: true,
    },
    { names: ['site_id'], kind: 'sub-id', where: ['query'], ambiguous: true },
  ],
  linkTemplate:
    'https://control.kochava.com/v1/cpi/click?campaign_id={campaign_id}&network_id={network_id}&site_id={source}&click_id={click_id}',
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://repo.hotspotshield.com/deb/hotspotshield_1.0.7_amd64.deb?ko_click_id=ko_70f46520395074c88',
      ids: [{ name: 'ko_click_id', value: 'ko_70f46520395074c88', kind: 'tracker-click', where: 'query' }],
      source: 'link in a public repository',
    },
    {
      url: 'https://control.kochava.com/v1/cpi/click?campaign_id=koidtandroidus205652e7fe894452f471b27363e9ea&network_id=221&click_id=w7c1q2&site_id=p277-s322-',
      ids: [
        {
          name: 'campaign_id',
          value: 'koidtandroidus205652e7fe894452f471b27363e9ea',
          kind: 'campaign',
          where: 'query',
        },
        { name: 'network_id', value: '221', kind: 'campaign' },
        { name: 'click_id', value: 'w7c1q2', kind: 'ad-click' },
        { name: 'site_id', value: 'p277-s322-', kind: 'sub-id' },
      ],
      source: 'link in a public repository, its macro filled in',
    },
    {
      url: 'https://vix.example/es/canales?utm_source=univision&ref=ko_mirbv8s4he6a7wwip',
      ids: [{ name: 'ref', value: 'ko_mirbv8s4he6a7wwip' }],
      source: 'a ko_click_id from a public repository under another name',
    },
  ],
  nothing: [
    'https://www.kochava.com/pricing?campaign_id=1',
    'https://shop.example/?click=ko_70f46520395074c8&lang=ko_kr',
  ],
}
