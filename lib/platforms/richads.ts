import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'richads',
  name: 'RichAds (RichPush)',
  kind: 'ad',
  docs: [
    'https://kintura.com/docs/presets/pairings/',
    'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json',
  ],
  hosts: [],
  // On the landing page the advertiser names the parameter; this one is the postback's.
  identifiers: [
    {
      names: ['key'],
      kind: 'ad-click',
      where: ['query'],
      ambiguous: true,
      becomes: ['key of the postback'],
    },
  ],
  macros: {
    syntax: '[x]',
    clickId: 'CLICK_ID',
    names: {
      CLICK_ID: 'click_id',
      CAMPAIGN_ID: 'campaign_id',
      CREATIVE_ID: 'creative_id',
      SITE_ID: 'site_id',
      PUBLISHER_ID: 'publisher_id',
      ZONE_ID: 'placement_id',
      SUB_LIST_ID: 'list_id',
      BID_PRICE: 'cost',
      CPV_PRICE: 'cost',
      REGION: 'region',
    },
  },
  postback: {
    direction: 'receives',
    method: 'GET',
    // The same call is answered at rtb.adx1.com.
    template: 'http://xml.auxml.com/log?action=conversion&key={click_id}&price={payout}',
    required: ['action', 'key'],
    optional: ['price'],
    clickIdParameter: 'key',
    docs: 'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'http://xml.auxml.com/log?action=conversion&key=w7c1q2m5k8r3',
      ids: [{ name: 'key', value: 'w7c1q2m5k8r3', kind: 'ad-click', where: 'query' }],
      source: 'postback in a public repository, its macro filled in',
    },
    {
      url: 'http://xml.auxml.com/log?action=conversion&key=z9k4m2&price=0.8',
      ids: [{ name: 'key', value: 'z9k4m2', kind: 'ad-click', where: 'query' }],
      source: 'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json',
    },
  ],
  nothing: [
    'https://my.richads.com/campaigns?key=1',
    'https://app.example/log?action=conversion&key=w7c1q2&price=2',
  ],
}
