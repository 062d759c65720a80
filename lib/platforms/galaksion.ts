import type { PlatformSamples } from '../schemas/platform'
import { definePlatform } from './define'

export const platform = definePlatform({
  id: 'galaksion',
  name: 'Galaksion',
  kind: 'ad',
  docs: ['https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json'],
  // The host of its postback: in a landing page's URL the advertiser names the parameter.
  hosts: ['postback.report'],
  identifiers: [
    {
      names: ['click_id'],
      kind: 'ad-click',
      where: ['query'],
      ambiguous: true,
      becomes: ['click_id of the postback'],
    },
  ],
  macros: {
    syntax: '{x}',
    clickId: 'click_id',
    names: {
      click_id: 'click_id',
      zoneid: 'placement',
      creative_id: 'creative_id',
      // The campaign here, but the advertiser's key in the postback.
      cid: 'campaign_id',
      cost: 'cost',
      geo: 'country',
    },
  },
  postback: {
    direction: 'receives',
    method: 'GET',
    template: 'http://postback.report/postback?cid={advertiser_id}&click_id={click_id}',
    required: ['cid', 'click_id'],
    optional: [],
    clickIdParameter: 'click_id',
  },
})

export const samples: PlatformSamples = {
  found: [
    {
      url: 'http://postback.report/postback?cid=482915&click_id=b7e0d51c4f',
      ids: [{ name: 'click_id', value: 'b7e0d51c4f', kind: 'ad-click', where: 'query' }],
      source: 'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json',
    },
    {
      url: 'https://trk.example/log?called=http%3A%2F%2Fpostback.report%2Fpostback%3Fcid%3D482915%26click_id%3D0f93aa21',
      ids: [{ name: 'click_id', value: '0f93aa21', kind: 'ad-click', where: 'nested' }],
      source: 'https://github.com/fenjo26/Orbitra.link/blob/main/data/keitaro_traffic_sources.json',
    },
  ],
  nothing: [
    'https://galaksion.com/advertisers?cid=482915&click_id=b7e0d51c4f',
    'https://shop.example/postback?cid=482915&click_id=b7e0d51c4f',
  ],
}
