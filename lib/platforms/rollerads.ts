import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'rollerads',
  name: 'RollerAds',
  kind: 'ad',
  docs: ['https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json'],
  hosts: [],
  // On the landing page the advertiser names the parameter; this one is the postback's.
  identifiers: [
    {
      names: ['click_id'],
      kind: 'ad-click',
      where: ['query'],
      ambiguous: true,
      becomes: ['click_id of the postback'],
    },
  ],
  pathIdentifiers: [
    {
      // The older form of the postback, the click ID in its path.
      hosts: ['eu.rollerads.com'],
      pattern: '^/conversion/([^/]+)/aid/',
      name: 'conversion',
      kind: 'ad-click',
    },
  ],
  macros: {
    syntax: '{x}',
    clickId: 'clickid',
    names: {
      clickid: 'click_id',
      campaignid: 'campaign_id',
      creativeid: 'creative_id',
      accid: 'source',
      zoneid: 'placement_id',
      feedid: 'feed_id',
      cost: 'cost',
      device: 'device',
      carrier: 'carrier',
      agegroup: 'age_group',
    },
  },
  postback: {
    direction: 'receives',
    method: 'GET',
    template: 'https://trk.roller.ad/conversion/aid/{account_id}/{tracking_key}?click_id={click_id}',
    required: ['click_id'],
    optional: [],
    clickIdParameter: 'click_id',
    docs: 'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'https://eu.rollerads.com/conversion/0a1b2c3d4e5f/aid/109660/48e2f35922251f9b',
      ids: [{ name: 'conversion', value: '0a1b2c3d4e5f', kind: 'ad-click', where: 'path' }],
      source: 'postback in a public repository, its values replaced',
    },
    {
      url: 'https://trk.roller.ad/conversion/aid/109660/48e2f35922251f9b?click_id=w7c1q2m5k8r3',
      ids: [{ name: 'click_id', value: 'w7c1q2m5k8r3', kind: 'ad-click', where: 'query' }],
      source: 'postback in a public repository, its macro filled in',
    },
    {
      url: 'https://eu.rollerads.com/conversion/w7c1q2/aid/4711/key',
      ids: [{ name: 'conversion', value: 'w7c1q2', kind: 'ad-click' }],
      source: 'postback in a public repository, its values replaced',
    },
  ],
  nothing: [
    'https://shop.example/conversion/aid/109660/48e2f35922251f9b?click_id=w7c1q2',
    'https://rollerads.com/blog/conversion/aid/tips',
    'https://shop.example/conversion/w7c1q2/aid/4711/key',
  ],
}
